package broadsheet.discussion.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.discussion.judge.Judgement.Kind;
import broadsheet.discussion.judge.Judgement.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {
    private static final Judge SPAM = Judge.seeded(Fault.SPAM);
    private static final Judge ABUSE = Judge.seeded(Fault.ABUSE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello everyone! I opened a shop for handbags, order now with 30% discount: http://bags.example.shop",
                "please suscribe my chanel",
                "Mein Kanal braucht euch, abonniert ihn bitte!",
                "Gana dinero sin salir de casa, visita mi página",
                "اشتركوا في قناتي",
                "הירשמו לערוץ שלי ותקבלו הנחה"
            })
    void before_it_has_learned_anything_here_it_knows_spam_in_several_languages(String text) {
        assertThat(SPAM.judge(Remark.of(text)).suspect()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The dyke was raised in 1962, and my grandfather carried the sand.",
                "Why does the bus not stop at the clinic any more?",
                "Ich finde den Vorschlag der Bürgermeisterin vernünftig.",
                "¿Por qué cerraron la biblioteca?",
                "متى تفتح المدرسة الجديدة؟",
                "מתי ייפתח בית הספר החדש?"
            })
    void what_readers_have_to_say_is_neither_spam_nor_abuse(String text) {
        assertThat(SPAM.judge(Remark.of(text)).suspect()).isFalse();
        assertThat(ABUSE.judge(Remark.of(text)).suspect()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"You are such an idiot, go kill yourself", "Halt die Fresse, du Missgeburt", "Cállate, imbécil"})
    void abuse_is_noticed(String text) {
        assertThat(ABUSE.judge(Remark.of(text)).suspect()).isTrue();
    }

    @Test
    void it_says_which_words_and_signs_spoke_for_it_and_never_names_runs_of_letters() {
        var judgement = SPAM.judge(Remark.of("Hey everyone, check out my new channel at http://videos.example.tv/me"));
        assertThat(judgement.probability()).isGreaterThan(0.9);
        assertThat(judgement.reasons()).extracting(Reason::text).contains("call", "own", "link");
        assertThat(judgement.reasons())
                .isSortedAccordingTo((one, other) -> Double.compare(other.weight(), one.weight()));
        assertThat(judgement.reasons()).extracting(Reason::kind).containsAnyOf(Kind.SIGN, Kind.WORD);
        assertThat(SPAM.judge(Remark.of("Who pays for the bridge?")).reasons()).allMatch(reason -> reason.weight() < 1);
    }

    @Test
    void it_learns_what_this_newsroom_rejects_and_what_it_keeps() {
        var raffle = "The village raffle pays out, tickets at the kiosk";
        assertThat(SPAM.judge(Remark.of(raffle)).suspect()).isFalse();
        var decided = new ArrayList<Lesson>();
        for (int story = 0; story < 60; story++) {
            var group = "story " + story % 7;
            decided.add(new Lesson(
                    Remark.of("Raffle tickets number %d at the kiosk, hurry".formatted(story)), true, group));
            decided.add(
                    new Lesson(Remark.of("The council met %d times about the bridge".formatted(story)), false, group));
        }
        var taught = Judge.taught(Fault.SPAM, decided);
        assertThat(taught.judge(Remark.of(raffle)).suspect()).isTrue();
        assertThat(taught.judge(Remark.of("The council talks about the bridge again"))
                        .suspect())
                .isFalse();
    }

    @Test
    void the_same_lessons_make_the_same_judge() {
        var remark = Remark.of("Join us and win a prize");
        assertThat(Judge.seeded(Fault.SPAM).judge(remark)).isEqualTo(SPAM.judge(remark));
    }

    @Test
    void words_said_often_before_and_a_writers_record_count() {
        var text = "Have a look at what we found behind the old harbour wall";
        var lessons = new ArrayList<Lesson>();
        for (int each = 0; each < 80; each++) {
            lessons.add(new Lesson(new Remark("offer number " + each, 5, 0), true, "story " + each % 5));
            lessons.add(new Lesson(new Remark("thought number " + each, 0, 12), false, "story " + each % 5));
        }
        var judge = Judge.taught(Fault.SPAM, lessons);
        double repeated = judge.judge(new Remark(text, 5, 0)).probability();
        double known = judge.judge(new Remark(text, 0, 12)).probability();
        assertThat(repeated).isGreaterThan(known);
    }

    @Test
    void nothing_endless_or_empty_upsets_it() {
        for (var text : List.of("", " ", "a".repeat(200_000), "\u0000\uFFFD", "😀".repeat(5_000), "ｗｗｗ．ｂｕｙ．ｃｏｍ"))
            assertThat(SPAM.judge(Remark.of(text)).probability()).isBetween(0.0, 1.0);
        assertThat(Judge.taught(Fault.SPAM, Collections.nCopies(50, new Lesson(Remark.of("Good"), false, "one")))
                        .judge(Remark.of("Good"))
                        .suspect())
                .isFalse();
        assertThatThrownBy(() -> new Remark("x", -1, 0)).hasMessage("Counts are never below nought.");
    }

    @Test
    void the_same_words_meet_whatever_their_dress() {
        assertThat(Sameness.key("Check  OUT this, now!")).isEqualTo(Sameness.key("check out THIS now"));
        assertThat(Sameness.key("Well said!")).isEmpty();
    }
}
