import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { DomSanitizer, type SafeResourceUrl } from '@angular/platform-browser';
import { TranslocoDirective } from '@jsverse/transloco';
import { TuiButton } from '@taiga-ui/core/components/button';
import type { WidgetContext, WidgetSays } from '@zveno/contracts/widget-messages.js';
import { fromEvent, startWith, Subject, switchMap, timer } from 'rxjs';
import type { PlacedWidget } from '../../core/plugins/contributions.js';
import type { OpenSubjects } from '../../core/plugins/open-subjects.js';
import { WidgetDeeds } from './widget-deeds.js';
import { WidgetLink } from './widget-link.js';
import { WidgetLook } from './widget-look.js';

const helloMs = 5000;
const lowest = 40;
const highest = 600;
const frameAddress = /^\/plugins\/[a-z][a-z0-9-]*\/frame\/[\w./?=&%-]+$/;

/** Виджет в рамке: ни входа, ни страницы, ни сети он не видит — только то, о чём попросит по порту. */
@Component({
  selector: 'zv-widget-frame',
  imports: [TranslocoDirective, TuiButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './widget-frame.html',
  styleUrl: './widget-frame.scss',
})
export class WidgetFrame {
  private readonly frame = viewChild<ElementRef<HTMLIFrameElement>>('frame');
  private readonly sanitizer = inject(DomSanitizer);
  private readonly deeds = inject(WidgetDeeds);
  private readonly look = inject(WidgetLook);
  private readonly restarts = new Subject<void>();
  private readonly link = signal<WidgetLink | undefined>(undefined);

  readonly widget = input.required<PlacedWidget>();
  readonly open = input<OpenSubjects>({});

  protected readonly late = signal(false);
  protected readonly ready = computed(() => this.link() !== undefined);
  /** Номер попытки: с новым номером рамка создаётся заново. */
  protected readonly attempts = signal([0]);
  protected readonly height = linkedSignal(() => this.widget().height);
  protected readonly title = computed(() => this.widget().title[this.look.current().locale]);
  protected readonly source = computed((): SafeResourceUrl | undefined => {
    const { url } = this.widget();
    return frameAddress.test(url) ? this.sanitizer.bypassSecurityTrustResourceUrl(url) : undefined;
  });
  private readonly context = computed((): WidgetContext => {
    const { name, slot, from } = this.widget();
    const { plugin } = from;
    return { plugin, widget: name, slot, open: this.open(), ...this.look.current() };
  });

  constructor() {
    fromEvent<MessageEvent<unknown>>(window, 'message')
      .pipe(takeUntilDestroyed())
      .subscribe((event) => this.meet(event));
    this.restarts
      .pipe(
        startWith(undefined),
        switchMap(() => timer(helloMs)),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.late.set(!this.ready()));
    effect(() => this.link()?.say({ kind: 'context', context: this.context() }));
    inject(DestroyRef).onDestroy(() => this.link()?.close());
  }

  protected restart(): void {
    this.link()?.close();
    this.link.set(undefined);
    this.late.set(false);
    this.attempts.update(([last = 0]) => [last + 1]);
    this.restarts.next();
  }

  private meet(event: MessageEvent<unknown>): void {
    const frame = this.frame()?.nativeElement.contentWindow;
    if (!frame || this.link()) return;
    const link = new WidgetLink(frame, (said) => this.heed(link, said));
    if (!link.greet(event, this.context())) return;
    this.link.set(link);
    this.late.set(false);
  }

  private heed(link: WidgetLink, said: WidgetSays): void {
    if (said.kind === 'resize')
      this.height.set(Math.min(highest, Math.max(lowest, Math.ceil(said.height))));
    else void this.deeds.run(this.widget().from, said, (answer) => link.say(answer));
  }
}
