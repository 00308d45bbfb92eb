package bench;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells a waiting person how far a benchmark is; on standard error, and only on a terminal. */
final class Progress implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(500);

    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    static Progress of(String task, long steps) {
        var builder = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis((int) PACE.toMillis());
        // Without a terminal the lines would only fill a log.
        if (!Boolean.getBoolean("bench.terminal")) builder.setConsumer(new Nobody());
        return new Progress(builder.build());
    }

    void step(String what) {
        bar.setExtraMessage(what);
        bar.step();
    }

    void steps(int count) {
        bar.stepBy(count);
    }

    @Override
    public void close() {
        bar.close();
    }

    private static final class Nobody implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return 0;
        }

        @Override
        public void accept(String line) {}

        @Override
        public void close() {}
    }
}
