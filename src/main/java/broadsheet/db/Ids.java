package broadsheet.db;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.concurrent.atomic.AtomicLong;

/** Identifiers for everything that is stored: UUID version 7 (RFC 9562) as lower-case text, later ones sort later. */
public final class Ids {
    private static final TimeBasedEpochGenerator GENERATOR =
            Generators.timeBasedEpochGenerator(null, new NeverBackwards());

    private Ids() {}

    /** A new identifier that sorts after every other one this process has handed out. */
    public static String next() {
        return GENERATOR.generate().toString();
    }

    // A clock that is set back must not make tomorrow's comment sort before today's.
    private static final class NeverBackwards extends UUIDClock {
        private final AtomicLong latest = new AtomicLong();

        @Override
        public long currentTimeMillis() {
            return latest.accumulateAndGet(System.currentTimeMillis(), Math::max);
        }
    }
}
