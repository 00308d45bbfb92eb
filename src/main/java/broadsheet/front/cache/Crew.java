package broadsheet.front.cache;

import java.util.concurrent.Executor;

/**
 * Who works for the cache.
 *
 * @param workers render what readers wait for; may refuse work, then the reader is told to come again
 * @param spare renders what nobody waits for yet, when nothing else is to be done; may refuse work
 * @param keeper a single thread that tidies the cache, so that no reader's thread ever has to
 * @param packer compresses better what is asked for again; may drop work
 * @param clock calls again after a while; what it calls returns at once
 */
public record Crew(Executor workers, Executor spare, Executor keeper, Executor packer, Alarm clock) {
    /** Calls again later. */
    @FunctionalInterface
    public interface Alarm {
        void after(long nanos, Runnable call);
    }
}
