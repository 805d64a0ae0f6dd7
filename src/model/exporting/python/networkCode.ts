/** The network as PyTorch code: PyTorch's own layers where it has the cell, else the cell step by step. */
import type { CellOptions } from '../../cells/cell';
import type { ActivationName, CellName } from '../../settings/settings';
import { blocks } from './literals';

/** With options, parts of an LSTM are left out, or may be. */
export type CellKind = {
  readonly cell: CellName;
  readonly activation: ActivationName;
  readonly options?: CellOptions | boolean;
};

/** PyTorch's LSTM and GRU have tanh only, no peepholes and all of their parts. */
export const isStock = ({ cell, activation, options = false }: CellKind): boolean =>
  cell === 'rnn' || (cell !== 'peephole' && activation === 'tanh' && (options === false || cell === 'gru'));

const LSTM_LAYER = `
class LSTMLayer(nn.Module):
    """An LSTM layer step by step: PyTorch's own has neither peepholes nor relu, and all of its parts. Gates i, f, g, o side by side."""

    def __init__(self, inputs, settings):
        super().__init__()
        units = settings['units']
        self.kernel = nn.Parameter(torch.zeros(inputs, 4 * units))
        self.recurrent_kernel = nn.Parameter(torch.zeros(units, 4 * units))
        self.bias = nn.Parameter(torch.zeros(4 * units))
        # What the gates i, f, o see of the cell state.
        self.peephole = nn.Parameter(torch.zeros(3, units)) if settings['cell'] == 'peephole' else None
        phi = torch.relu if settings['activation'] == 'relu' else torch.tanh
        self.phi_g = phi if settings['candidateActivation'] == 'on' else nn.Identity()
        self.phi_c = phi if settings['outputActivation'] == 'on' else nn.Identity()
        # A gate that is left out is 1; a coupled forget gate is 1 - i.
        self.off = {gate for gate in ('input', 'forget', 'output') if settings[gate + 'Gate'] == 'off'}
        self.coupled = settings['forgetGate'] == 'coupled'

    def forward(self, x):  # [batch, time, inputs]
        h = c = x.new_zeros(len(x), self.recurrent_kernel.shape[0])  # [batch, units]
        p_i, p_f, p_o = (0, 0, 0) if self.peephole is None else self.peephole
        from_input = x @ self.kernel + self.bias
        said = []
        for t in range(x.shape[1]):
            i, f, g, o = (from_input[:, t] + h @ self.recurrent_kernel).chunk(4, dim=1)
            # input gate: how much is written
            i = torch.ones_like(i) if 'input' in self.off else torch.sigmoid(i + p_i * c)
            # forget gate: how much of the memory is kept
            f = torch.ones_like(f) if 'forget' in self.off else 1 - i if self.coupled else torch.sigmoid(f + p_f * c)
            c = f * c + i * self.phi_g(g)  # cell state: the memory
            # output gate: how much of the memory is shown
            o = torch.ones_like(o) if 'output' in self.off else torch.sigmoid(o + p_o * c)
            h = o * self.phi_c(c)  # hidden state: what is shown
            said.append(h)
        return torch.stack(said, dim=1)  # [batch, time, units]
`;

const GRU_LAYER = `
class GRULayer(nn.Module):
    """A GRU layer step by step, as PyTorch's own has tanh only. Gates z, r, n side by side; the reset gate acts after the product."""

    def __init__(self, inputs, settings):
        super().__init__()
        units = settings['units']
        self.kernel = nn.Parameter(torch.zeros(inputs, 3 * units))
        self.recurrent_kernel = nn.Parameter(torch.zeros(units, 3 * units))
        self.bias = nn.Parameter(torch.zeros(2, 3 * units))  # of the input, of the recurrent product
        self.phi = torch.relu if settings['activation'] == 'relu' else torch.tanh

    def forward(self, x):  # [batch, time, inputs]
        h = x.new_zeros(len(x), self.recurrent_kernel.shape[0])  # [batch, units]
        from_input = x @ self.kernel + self.bias[0]
        said = []
        for t in range(x.shape[1]):
            x_z, x_r, x_n = from_input[:, t].chunk(3, dim=1)
            h_z, h_r, h_n = (h @ self.recurrent_kernel + self.bias[1]).chunk(3, dim=1)
            z = torch.sigmoid(x_z + h_z)  # update gate: how much of the past is kept
            r = torch.sigmoid(x_r + h_r)  # reset gate: how much of the past the candidate sees
            n = self.phi(x_n + r * h_n)  # candidate: what is new
            h = z * h + (1 - z) * n
            said.append(h)
        return torch.stack(said, dim=1)  # [batch, time, units]
`;

const STACK = `
class Stack(nn.Module):
    """Layers above one another, with dropout between them."""

    def __init__(self, layers, dropout):
        super().__init__()
        self.layers = nn.ModuleList(layers)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x):
        for number, layer in enumerate(self.layers):
            x = layer(x if number == 0 else self.dropout(x))
        return x, None
`;

const TORCH_NAMES = { lstm: 'nn.LSTM', gru: 'nn.GRU', rnn: 'nn.RNN' } as const;
type StockName = keyof typeof TORCH_NAMES;

function recurrentCode(kinds: readonly CellKind[]): string {
  const own = kinds.filter((kind) => !isStock(kind));
  const stock = [...new Set(kinds.filter(isStock).map(({ cell }) => cell as StockName))];
  const makes = [...new Set(own.map(({ cell }) => (cell === 'gru' ? 'GRULayer' : 'LSTMLayer')))];
  const layer = makes.length > 1 ? "(GRULayer if settings['cell'] == 'gru' else LSTMLayer)" : makes[0];
  const stacked = `
    return Stack([${layer}(inputs if number == 0 else units, settings) for number in range(layers)], dropout)`;
  const hasParts = own.some(({ cell, options }) => cell === 'lstm' && options !== undefined && options !== false);
  const isBuilt = hasParts ? ` or (settings['cell'] == 'lstm' and any(settings[part] != 'on' for part in PARTS))` : '';
  const isOwn = `settings['cell'] == 'peephole' or (settings['activation'] == 'relu' and settings['cell'] != 'rnn')${isBuilt}`;
  const [only] = stock;
  const name =
    stock.length === 1
      ? TORCH_NAMES[only!]
      : `{${stock.map((cell) => `'${cell}': ${TORCH_NAMES[cell]}`).join(', ')}}[settings['cell']]`;
  const further = stock.includes('rnn')
    ? stock.length === 1
      ? ", nonlinearity=settings['activation']"
      : ", **({'nonlinearity': settings['activation']} if settings['cell'] == 'rnn' else {})"
    : '';
  const freeze = `
    for parameter_name, parameter in recurrent.named_parameters():
        if parameter_name.startswith('bias_hh'):
            # PyTorch adds two biases where one is enough: the second stays 0.
            nn.init.zeros_(parameter).requires_grad_(False)`;
  const hasSpareBias = stock.some((cell) => cell !== 'gru');
  const spare = stock.includes('gru')
    ? `\n    if settings['cell'] != 'gru':${freeze.replaceAll('\n', '\n    ')}`
    : freeze;
  const builtIn = `
    recurrent = ${name}(inputs, units, layers, batch_first=True, dropout=dropout${further})${hasSpareBias ? spare : ''}
    return recurrent`;
  const both = `
    if ${isOwn}:${stacked.replaceAll('\n', '\n    ')}${builtIn}`;
  const parts = `
# What of an LSTM may be left out.
PARTS = ['inputGate', 'forgetGate', 'outputGate', 'candidateActivation', 'outputActivation']

`;
  return `${hasParts && stock.length > 0 ? parts : ''}
def recurrent_layers(inputs, settings):
    units, layers = settings['units'], settings['layers']
    dropout = settings['dropout'] if layers > 1 else 0.0  # acts between layers only${
      own.length === 0 ? builtIn : stock.length === 0 ? stacked : both
    }
`;
}

/** What is needed of it: kinds of cells, and whether there may be a shortcut. */
export function networkCode(kinds: readonly CellKind[], shortcuts: readonly ('none' | 'last' | 'linear')[]): string {
  const own = kinds.filter((kind) => !isStock(kind));
  const hasLine = shortcuts.some((kind) => kind !== 'none');
  const line = `
        self.shortcut = None
        if settings['shortcut'] != 'none':
            seen = 1 if settings['shortcut'] == 'last' else 1 + settings['lookBack'] * inputs
            self.shortcut = nn.Parameter(torch.ones(seen, outputs), settings['shortcutHeld'] == 'trained')`;
  const addsLine = `
        if self.shortcut is None:
            return said
        if len(self.shortcut) == 1:
            seen = x[:, -1, :1]  # the last value of the target
        else:
            seen = torch.cat([torch.ones_like(x[:, 0, :1]), x.flatten(1)], dim=1)  # 1 and the whole window
        return said + seen @ self.shortcut`;
  return blocks(
    own.some(({ cell }) => cell !== 'gru') ? LSTM_LAYER : '',
    own.some(({ cell }) => cell === 'gru') ? GRU_LAYER : '',
    own.length > 0 ? STACK : '',
    recurrentCode(kinds),
    `
class Network(nn.Module):
    """Recurrent layers, then a dense head on the last hidden state${hasLine ? ', and a line beside both: the shortcut' : ''}."""

    def __init__(self, inputs, settings):
        super().__init__()
        outputs = settings['horizon'] * (3 if settings['loss'] == 'quantile' else 1)
        self.recurrent = recurrent_layers(inputs, settings)
        self.head = nn.Linear(settings['units'], outputs)${hasLine ? line : ''}

    def forward(self, x):  # [batch, look-back, inputs]
        h, _ = self.recurrent(x)  # [batch, look-back, units]
        said = self.head(h[:, -1])  # [batch, outputs]${hasLine ? addsLine : '\n        return said'}
`,
  );
}
