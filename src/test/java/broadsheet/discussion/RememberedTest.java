package broadsheet.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final Remembered<String, Integer> memory = new Remembered<>();
    private final AtomicInteger readings = new AtomicInteger();

    private int read(String key) {
        return memory.get(key, () -> Optional.of(readings.incrementAndGet())).orElseThrow();
    }

    @Test
    void nothing_is_remembered_before_somebody_tells_of_changes() {
        assertThat(read("flood")).isEqualTo(1);
        assertThat(read("flood")).isEqualTo(2);
        memory.begin();
        assertThat(read("flood")).isEqualTo(3);
        assertThat(read("flood")).isEqualTo(3);
    }

    @Test
    void after_a_change_it_is_read_anew_also_where_the_change_came_while_it_was_being_read() {
        memory.begin();
        assertThat(read("flood")).isEqualTo(1);
        memory.forget();
        var overtaken = memory.get("flood", () -> {
            memory.forget();
            return Optional.of(readings.incrementAndGet());
        });
        assertThat(overtaken).hasValue(2);
        assertThat(read("flood")).isEqualTo(3);
    }

    @Test
    void what_was_not_there_is_looked_for_again() {
        memory.begin();
        assertThat(memory.get("bread", Optional::empty)).isEmpty();
        assertThat(read("bread")).isEqualTo(1);
    }
}
