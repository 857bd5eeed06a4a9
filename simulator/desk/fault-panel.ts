import { element } from '../dom/element.ts';
import type { Conditions, PhoneApi } from '../phone/phone-api.ts';
import { FAULT_WAYS, type Fault, type FaultWay } from '../protocol/fault.ts';
import type { Switches } from '../protocol/switches.ts';
import { button, field, picker, row, section, segmented, toggle } from './controls.ts';

type Api = () => PhoneApi | null;

/** Faults that phones are known for, one press each. */
const KNOWN: readonly { readonly label: string; readonly fault: Fault }[] = [
  { label: 'subpackage fails', fault: { api: 'loadSubpackage', how: 'fail', times: 1 } },
  { label: 'no vertex arrays', fault: { api: 'WebGL.OES_vertex_array_object', how: 'absent' } },
  {
    label: 'hollow vertex arrays',
    fault: { api: 'WebGL.OES_vertex_array_object.*', how: 'absent' },
  },
  { label: 'no precision', fault: { api: 'WebGL.getShaderPrecisionFormat', how: 'fail' } },
  { label: 'no isContextLost', fault: { api: 'WebGL.isContextLost', how: 'absent' } },
  { label: 'context lost', fault: { api: 'WebGL.draw', how: 'fail', after: 60, times: 1 } },
  { label: 'no Web Audio', fault: { api: 'createWebAudioContext', how: 'absent' } },
  { label: 'Web Audio throws', fault: { api: 'createWebAudioContext', how: 'throw' } },
  { label: 'a picture fails', fault: { api: 'Image.src', how: 'fail', times: 1 } },
  { label: 'a file fails', fault: { api: 'FileSystemManager.readFile*', how: 'fail', times: 1 } },
  { label: 'storage throws', fault: { api: 'setStorageSync', how: 'throw' } },
  { label: 'the cloud is silent', fault: { api: 'cloud.callFunction', how: 'never' } },
  { label: 'left while loading', fault: { api: 'loadSubpackage', how: 'hide', times: 1 } },
];

const SWITCHES: readonly (readonly [keyof Switches, string, string])[] = [
  [
    'silentAfterBackground',
    'iOS 17.5 silence',
    'Sound contexts stay silent after the background until made anew',
  ],
  [
    'silentWhileRunning',
    'iOS 17.5, silent but running',
    'Silent after the background until suspended and resumed',
  ],
  ['freshAudioParameters', 'WebKit parameters', 'An audio parameter is a new object at each read'],
  ['imagesFailInBackground', 'iOS pictures', 'Pictures that are loading when the game is left fail'],
  ['macrotaskPromises', 'iOS 15 promises', 'Promise reactions run as macrotasks'],
];

const wordsOf = ({ api, how, times, after, matching }: Fault): string =>
  [
    `${api}: ${how}`,
    times === undefined ? '' : `× ${times}`,
    after === undefined ? '' : `after ${after}`,
    matching === undefined ? '' : `“${matching}”`,
  ]
    .filter((word) => word !== '')
    .join(' ');

/** The page of switches: what goes wrong on the selected phone, and what its game has called. */
export class FaultPanel {
  readonly root = element('div', 'page');
  private readonly api: Api;
  private readonly names = element('datalist');
  private readonly active = element('div', 'faults');
  private readonly calls = element('div', 'calls');
  private readonly updates: ((conditions: Conditions) => void)[] = [];
  private shown = '';

  constructor(api: Api) {
    this.api = api;
    this.names.id = 'host-calls';
    this.root.append(this.maker(), this.known(), this.behaviour(), this.recorder());
  }

  update(conditions: Conditions, phone: PhoneApi): void {
    for (const update of this.updates) update(conditions);
    const faults = phone.faults();
    const calls = phone.hostCalls();
    const key = JSON.stringify([faults, calls]);
    if (key === this.shown) return;
    this.shown = key;
    this.names.replaceChildren(...calls.map(({ api }) => new Option(api, api)));
    this.active.replaceChildren(...faults.map((fault) => this.entry(fault)));
    this.calls.replaceChildren(
      ...calls.map(({ api, domain, count }) =>
        element('p', `call ${domain}`, api, element('span', 'call-count', String(count))),
      ),
    );
  }

  private maker(): HTMLElement {
    let how: FaultWay = 'fail';
    let once = false;
    const name = field('for instance loadSubpackage', '', () => add());
    name.setAttribute('list', this.names.id);
    const matching = field('part of a path or name', '', () => add());
    const ways = picker(
      FAULT_WAYS.map((value) => ({ value, label: value })),
      how,
      (value) => {
        how = value as FaultWay;
      },
    );
    const often = segmented(
      [
        { value: false, label: 'Always' },
        { value: true, label: 'Once' },
      ],
      once,
      (value) => {
        once = value;
      },
    );
    const add = (): void => {
      if (name.value.trim() === '') return;
      const about = matching.value === '' ? {} : { matching: matching.value };
      this.api()?.setFault({ api: name.value.trim(), how, ...(once ? { times: 1 } : {}), ...about });
    };
    return section(
      'Faults',
      row('Call', name),
      row('Goes', ways.root),
      row('Times', often.root),
      row('About', matching),
      element(
        'div',
        'buttons',
        button('Set fault', add, 'button primary'),
        button('Clear all', () => this.api()?.clearFaults()),
        button('Launch', () => void this.api()?.launch()),
      ),
      this.active,
      this.names,
    );
  }

  private known(): HTMLElement {
    const one = ({ label, fault }: (typeof KNOWN)[number]): HTMLElement => {
      const made = button(label, () => this.api()?.setFault(fault), 'button small');
      made.title = wordsOf(fault);
      return made;
    };
    return section('Known of phones', element('div', 'buttons pairs', ...KNOWN.map(one)));
  }

  private behaviour(): HTMLElement {
    const flips = SWITCHES.map(([name, label, title]) => {
      const control = toggle(label, `${title} (from the next launch)`, (on) =>
        this.api()?.setSwitches({ [name]: on }),
      );
      this.updates.push(({ switches }) => control.set(switches[name] === true));
      return control.root;
    });
    const over = button('Call ends untold', () => this.end());
    over.title = 'An interruption is over, and the game never hears of it';
    return section('Behaviour', element('div', 'toggles', ...flips), element('div', 'buttons', over));
  }

  private recorder(): HTMLElement {
    return section('Calls of this launch', this.calls);
  }

  private end(): void {
    const phone = this.api();
    if (phone?.conditions().interrupted) phone.interruptAudio('lost');
  }

  private entry(fault: Fault): HTMLElement {
    const clear = button('clear', () => this.api()?.clearFaults(fault.api), 'link danger');
    return element('p', 'fault', wordsOf(fault), clear);
  }
}
