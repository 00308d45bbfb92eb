package broadsheet.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Floors a little below what is reached, so that a step backwards shows. */
class StorylineEvaluationTest {
    @TempDir
    Path folder;

    @Test
    void articles_find_their_storyline_as_they_come() throws IOException {
        var report = StorylineEvaluation.of(Collection.part("related/news-event-clusters.jsonl.gz", folder));
        assertThat(report.stories()).isGreaterThan(50);
        assertThat(report.f1()).isGreaterThan(0.93);
    }

    @Test
    void two_events_of_one_kind_are_two_storylines() throws IOException {
        assertThat(StorylineEvaluation.of(Collection.part("related/ecbplus-events.jsonl.gz", folder))
                        .f1())
                .isGreaterThan(0.86);
    }

    @Test
    void a_story_alone_is_a_storyline_of_one() throws IOException {
        var file = Files.writeString(folder.resolve("two.jsonl"), """
                {"id": "1", "event": "flood", "title": "The Lenn floods Fishgate", "date": "2026-05-04"}
                {"id": "2", "event": "budget", "title": "Council votes through a tax rise", "date": "2026-05-03"}
                """);
        var report = StorylineEvaluation.of(file);
        assertThat(report.storylines()).isEqualTo(2);
        assertThat(report.f1()).isCloseTo(1, within(1e-9));
    }
}
