package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrintTest {
    private static final DateLine.Second FIRST = second("Sun, 06 Nov 1994 08:49:37 GMT");
    private static final DateLine.Second NEXT = second("Sun, 06 Nov 1994 08:49:38 GMT");

    private final Finished page = OpenHouse.page("what was written");
    private final Print print = Print.of(page.edition(Encoding.IDENTITY), UnpooledByteBufAllocator.DEFAULT, FIRST);

    private static DateLine.Second second(String text) {
        return new DateLine.Second(text, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(ByteBuf bytes) {
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void the_second_is_written_into_the_same_bytes_once_every_socket_has_taken_them() {
        ByteBuf taken = print.whole(FIRST);
        assertThat(text(taken)).contains("date: " + FIRST.text() + "\r\n\r\nwhat was written");
        taken.release();
        ByteBuf next = print.whole(NEXT);
        assertThat(text(next)).contains("date: " + NEXT.text());
        assertThat(next.memoryAddress()).isEqualTo(taken.memoryAddress());
        next.release();
        print.release();
        assertThat(next.refCnt()).isZero();
    }

    @Test
    void what_a_slow_socket_still_has_to_take_is_left_as_it_is() {
        ByteBuf slow = print.whole(FIRST);
        ByteBuf next = print.whole(NEXT);
        assertThat(text(slow)).contains(FIRST.text());
        assertThat(text(next)).contains(NEXT.text());
        assertThat(slow.refCnt()).isEqualTo(1);
        slow.release();
        next.release();
        print.release();
        assertThat(slow.refCnt()).isZero();
        assertThat(next.refCnt()).isZero();
    }

    @Test
    void a_page_that_is_thrown_away_stays_for_the_socket_that_still_sends_it() {
        ByteBuf slow = print.whole(FIRST);
        print.release();
        assertThat(text(slow)).endsWith("what was written");
        slow.release();
        assertThat(slow.refCnt()).isZero();
    }

    @Test
    void the_head_alone_ends_where_the_body_would_begin() {
        ByteBuf head = print.head(FIRST);
        assertThat(text(head)).contains("content-length: 16").endsWith("\r\n\r\n");
        assertThat(print.length()).isEqualTo(16);
        head.release();
        print.release();
    }
}
