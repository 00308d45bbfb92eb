package broadsheet.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.DoubleSupplier;

/**
 * Everything that is counted, in Prometheus' words. The event loops only count; adding up and writing out is done by
 * whoever asks.
 */
public final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /** What the JVM and the process tell of themselves. */
    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** Adds what a server has answered, and how busy it is. */
    public void of(Server server, Workers workers, AccessLog log) {
        registry.getPrometheusRegistry().register(new Answered(server::tallies));
        gauge("broadsheet.connections", "Connections that are open, those at rest included", server::connections);
        gauge("broadsheet.workers.waiting", "Requests that wait for a worker thread", workers::waiting);
        counter("broadsheet.access.log.dropped", "Lines of the access log that could not be kept", log::dropped);
        counter("broadsheet.audience.dropped", "Pages that could not be counted", log.turnstile()::dropped);
    }

    /**
     * Adds a number that goes up and down.
     *
     * @param name in lower case, its words parted by full stops
     */
    public void gauge(String name, String help, DoubleSupplier now) {
        Gauge.builder(name, now::getAsDouble).description(help).register(registry);
    }

    /** Adds a number that only grows; Prometheus ends its name with {@code _total}. */
    public void counter(String name, String help, DoubleSupplier sofar) {
        FunctionCounter.builder(name, sofar, DoubleSupplier::getAsDouble)
                .description(help)
                .register(registry);
    }

    /** For what counts by itself, such as a pool of connections. */
    public MeterRegistry registry() {
        return registry;
    }

    /** All of it, in the text format that Prometheus reads. */
    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
