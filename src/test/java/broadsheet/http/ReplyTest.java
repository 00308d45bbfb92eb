package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "javascript:alert(1)", "world", "/a b", "/a\r\nX: y", ""})
    void a_reader_is_sent_nowhere_odd(String location) {
        assertThatThrownBy(() -> Reply.redirect(303, location)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_redirect_may_name_any_letter() {
        Reply reply = Reply.redirect(301, "/topics/café");
        assertThat(reply.content())
                .isInstanceOfSatisfying(
                        Reply.Content.Page.class,
                        content -> assertThat(content.page().header("Location")).contains("/topics/caf%C3%A9"));
        assertThatThrownBy(() -> Reply.redirect(200, "/")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_header_cannot_hold_another_header() {
        assertThatThrownBy(() -> Reply.done().with("X-Note", "a\r\nSet-Cookie: b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Reply.done().with("X Note", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpenHouse.page("a", Map.of("X-Note", "a\nb")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cookie("a", "b; Domain=evil", Duration.ZERO, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_request_reads_its_cookies_and_query() {
        Request request = Request.get("/search?q=a+b&q=c&empty=").with("Cookie", "a=1; session=x=y; session=z");
        assertThat(request.cookie("session")).contains("x=y");
        assertThat(request.cookie("missing")).isEmpty();
        assertThat(request.query("q")).contains("a b");
        assertThat(request.query("empty")).contains("");
        assertThat(request.query("other")).isEmpty();
        assertThat(request.rawQuery()).isEqualTo("q=a+b&q=c&empty=");
        assertThat(request.header("COOKIE")).isPresent();
        assertThatThrownBy(() -> request.variable("slug")).hasMessage("The route has no variable slug");
        assertThatThrownBy(request::form).isInstanceOf(Refused.class);
    }

    @Test
    void workers_take_what_they_can_and_say_so() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch working = new CountDownLatch(1);
        try (Workers workers = new Workers(1, 1)) {
            workers.execute(() -> {
                working.countDown();
                try {
                    release.await();
                } catch (InterruptedException hurried) {
                    Thread.currentThread().interrupt();
                }
            });
            working.await();
            assertThat(workers.offer(() -> {})).isTrue();
            assertThat(workers.waiting()).isEqualTo(1);
            assertThat(workers.offer(() -> {})).isFalse();
            assertThatThrownBy(() -> workers.execute(() -> {}))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.status()).isEqualTo(503));
            release.countDown();
        }
    }
}
