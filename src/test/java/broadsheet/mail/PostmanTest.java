package broadsheet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.TestDatabase;
import broadsheet.db.Database;
import broadsheet.html.Markup;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class PostmanTest {
    private static final MailAddress ADA = MailAddress.parse("ada@example.org");
    private static final MailAddress FROM = MailAddress.parse("news@courier.example");

    private final Database database;
    private final Outbox outbox = new Outbox();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.now().plusSeconds(5));
    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    PostmanTest(TestDatabase kind) {
        database = kind.open();
    }

    @AfterEach
    void close() {
        server.stop();
        database.close();
    }

    @Test
    void a_letter_arrives_in_text_and_html_with_its_headers() throws MessagingException, IOException {
        server.start();
        post(letter("Grüße aus Lennford").stoppable(URI.create("https://courier.example/stop?t=1")));
        assertThat(postman().round()).isEqualTo(1);
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Grüße aus Lennford");
        assertThat(message.getFrom()[0].toString()).isEqualTo("The Courier <news@courier.example>");
        assertThat(message.getRecipients(Message.RecipientType.TO)[0].toString())
                .isEqualTo("ada@example.org");
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://courier.example/stop?t=1>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo("Text of the letter, ümlaut");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(standings()).containsExactly(Map.entry("sent", 1L));
        assertThat(postman().round()).isZero();
    }

    @Test
    void what_was_sent_keeps_no_text() {
        server.start();
        post(letter("A private matter"));
        postman().round();
        assertThat(database.<String>read(sql -> sql.createQuery("select plain || html from letter")
                        .mapTo(String.class)
                        .one()))
                .isEmpty();
    }

    @Test
    void a_letter_is_in_the_box_only_if_its_cause_was_kept() {
        try {
            database.run(transaction -> {
                outbox.post(transaction, letter("Never meant"));
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("rolled back");
        }
        assertThat(standings()).isEmpty();
    }

    @Test
    void a_server_that_is_away_gets_the_letter_when_it_is_back() throws IOException {
        int port = freePort();
        post(letter("Patience"));
        assertThat(postman(port).round()).isEqualTo(1);
        assertThat(standings()).containsExactly(Map.entry("waiting", 1L));
        assertThat(postman(port).round()).as("not before its time").isZero();
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(1)));
        var later = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        later.start();
        try {
            assertThat(postman(port).round()).isEqualTo(1);
            assertThat(later.getReceivedMessages()).hasSize(1);
        } finally {
            later.stop();
        }
    }

    @Test
    void after_three_days_a_letter_is_given_up() throws IOException {
        int port = freePort();
        post(letter("Nobody home"));
        for (var distance : Postman.DISTANCES) {
            postman(port).round();
            now.updateAndGet(at -> at.plus(distance));
        }
        assertThat(standings()).containsExactly(Map.entry("waiting", 1L));
        postman(port).round();
        assertThat(standings()).containsExactly(Map.entry("given up", 1L));
    }

    @Test
    void a_refused_address_is_not_tried_again_and_after_three_gets_no_more_rounds() throws IOException {
        try (var refusing = new RefusingServer()) {
            for (int each = 0; each < 3; each++) {
                post(letter("Digest " + each).stoppable(URI.create("https://courier.example/stop")));
                postman(refusing.port()).round();
            }
            assertThat(standings()).containsExactly(Map.entry("refused", 3L));
            var fourth = letter("Digest 4").stoppable(URI.create("https://courier.example/stop"));
            assertThat(post(fourth)).isFalse();
            assertThat(post(letter("Your sign-in link")))
                    .as("what somebody waits for is still tried")
                    .isTrue();
        }
    }

    @Test
    void a_name_given_once_posts_once() {
        assertThat(post(letter("Reply").once("reply 17"))).isTrue();
        assertThat(post(letter("Reply").once("reply 17"))).isFalse();
        assertThat(standings()).containsExactly(Map.entry("waiting", 1L));
    }

    @Test
    void two_postmen_never_carry_the_same_letter() throws InterruptedException {
        server.start();
        for (int each = 0; each < 60; each++) post(letter("Letter " + each));
        var first = postman();
        var second = postman();
        var threads =
                List.of(Thread.startVirtualThread(() -> all(first)), Thread.startVirtualThread(() -> all(second)));
        for (var thread : threads) thread.join();
        assertThat(server.getReceivedMessages()).hasSize(60);
        assertThat(standings()).containsExactly(Map.entry("sent", 60L));
    }

    @Test
    void started_it_carries_what_is_posted_at_once_and_purges_after_thirty_days() {
        server.start();
        try (var postman = postman()) {
            database.changes().followPromptly("postman", postman::wake);
            postman.start();
            post(letter("At once"));
            assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
        }
        now.updateAndGet(at -> at.plus(Duration.ofDays(31)));
        assertThat(database.<Integer>write(transaction -> new Letters().purge(transaction.sql(), now.get())))
                .isEqualTo(1);
    }

    @Test
    void no_text_of_ours_can_add_a_header_or_end_the_letter() throws MessagingException {
        server.start();
        post(letter("Hello\r\nBcc: all@example.org\r\n.\r\n"));
        postman().round();
        var message = server.getReceivedMessages()[0];
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).isEqualTo("Hello Bcc: all@example.org .");
    }

    @Test
    void a_person_can_be_forgotten() {
        post(letter("Hello"));
        database.run(transaction -> outbox.forget(transaction, ADA));
        assertThat(standings()).isEmpty();
    }

    private static void all(Postman postman) {
        int carried = 1;
        while (carried > 0) carried = postman.round();
    }

    private Letter letter(String subject) {
        return Letter.of("test", ADA, subject, "Text of the letter, ümlaut", Markup.EMPTY);
    }

    private boolean post(Letter letter) {
        return database.write(transaction -> outbox.post(transaction, letter));
    }

    private Map<String, Long> standings() {
        return database.read(outbox::counts);
    }

    private Postman postman() {
        return postman(server.getSmtp().getPort());
    }

    private Postman postman(int port) {
        return new Postman(database, SmtpServer.parse("smtp://127.0.0.1:" + port, FROM), "The Courier", now::get);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Speaks just enough SMTP to say that it knows nobody. */
    private static final class RefusingServer implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0);

        RefusingServer() throws IOException {
            Thread.startVirtualThread(this::run);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void run() {
            while (!socket.isClosed()) {
                try (var caller = socket.accept()) {
                    var out = caller.getOutputStream();
                    out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
                    var in = new BufferedReader(
                            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
                    for (var line = in.readLine(); line != null; line = in.readLine()) {
                        var answer = line.startsWith("RCPT")
                                ? "550 5.1.1 no such person"
                                : line.startsWith("QUIT") ? "221 bye" : "250 yes";
                        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    }
                } catch (IOException _) {
                    // The caller has gone, or the test is over.
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
