package broadsheet;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where log lines go, said in code: reading Logback's XML takes half of a start. Found by Logback through
 * {@code META-INF/services}. What happens goes to standard error; one line per request into the data folder, for two weeks.
 */
public final class Logs extends ContextAwareBase implements Configurator {
    private static final int DAYS = 14;

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(lines(context, "%d{HH:mm:ss} %-5level %logger{0}: %msg%n"));
        console.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console);
        context.getLogger("broadsheet").setLevel(Level.INFO);
        context.getLogger("access").setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Begins to keep one line per request, in {@code access.log} below the folder. */
    static void keepAccess(Path folder) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) return;
        var file = new RollingFileAppender<ILoggingEvent>();
        file.setContext(context);
        file.setFile(folder.resolve("access.log").toString());
        file.setEncoder(lines(context, "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %msg%n"));
        file.setImmediateFlush(false);
        var daily = new TimeBasedRollingPolicy<ILoggingEvent>();
        daily.setContext(context);
        daily.setParent(file);
        daily.setFileNamePattern(folder.resolve("access.%d.log.gz").toString());
        daily.setMaxHistory(DAYS);
        daily.start();
        file.setRollingPolicy(daily);
        file.start();
        var access = context.getLogger("access");
        access.setAdditive(false);
        access.setLevel(Level.INFO);
        access.addAppender(file);
    }

    /** Writes out what is still held and lets go of the file. */
    static void endAccess() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            var access = context.getLogger("access");
            access.setLevel(Level.OFF);
            access.detachAndStopAllAppenders();
        }
    }

    private static PatternLayoutEncoder lines(LoggerContext context, String pattern) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(pattern);
        encoder.start();
        return encoder;
    }
}
