package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncryptionTest {
    private static final Prompt PAGES = request -> new Answer.Now(
            OpenHouse.page("behind the lock ".repeat(100), Map.of()).compressed());

    private static Server server(Certificate certificate, Workers workers) {
        return new Server(
                ServerSettings.listening("127.0.0.1", 0, URI.create("https://localhost"))
                        .withEventLoops(1)
                        .encrypted(certificate),
                new Routes(),
                PAGES,
                workers,
                new OpenHouse.PlainPages(),
                AccessLog.none(),
                InstantSource.system());
    }

    private static SSLContext trusting() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
        return context;
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpClient.Version.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void a_page_comes_by_https_in_the_version_that_the_client_speaks(HttpClient.Version version, @TempDir Path folder)
            throws Exception {
        Certificate certificate = OwnCertificate.in(folder, "localhost");
        try (Workers workers = new Workers(1, 4);
                Server server = server(certificate, workers);
                HttpClient client = HttpClient.newBuilder()
                        .sslContext(trusting())
                        .version(version)
                        .build()) {
            URI at = URI.create("https://localhost:" + server.start() + "/");
            HttpResponse<String> heard =
                    client.send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(heard.version()).isEqualTo(version);
            assertThat(heard.body()).startsWith("behind the lock");
            assertThat(heard.headers().firstValue("content-security-policy")).isPresent();
        }
    }

    @Test
    void files_that_are_no_certificate_are_said_in_one_sentence(@TempDir Path folder) throws IOException {
        Path nonsense = Files.writeString(folder.resolve("cert.pem"), "nonsense");
        try (Workers workers = new Workers(1, 4);
                Server server = server(new Certificate(nonsense, nonsense), workers)) {
            assertThatThrownBy(server::start)
                    .isInstanceOf(PortTaken.class)
                    .hasMessageStartingWith("Cannot encrypt with " + nonsense)
                    .hasMessageEndingWith("both have to be PEM files, and belong together.");
        }
    }

    @Test
    void a_renewed_certificate_is_taken_without_a_restart(@TempDir Path folder) throws Exception {
        Certificate used = OwnCertificate.in(folder, "used");
        Certificate renewed = OwnCertificate.in(folder, "renewed");
        io.vertx.core.Vertx vertx = io.vertx.core.Vertx.vertx();
        try {
            io.vertx.core.http.HttpServer server = vertx.createHttpServer(new io.vertx.core.http.HttpServerOptions()
                            .setSsl(true)
                            .setKeyCertOptions(used.pem()))
                    .requestHandler(in -> in.response().end())
                    .listen(0, "127.0.0.1")
                    .await();
            Renewal renewal = Renewal.of(used, server);
            assertThat(shown(server.actualPort())).isEqualTo("CN=used");
            Files.copy(renewed.chain(), used.chain(), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(renewed.key(), used.key(), StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(used.key(), FileTime.from(Instant.now().plusSeconds(5)));
            renewal.look().await();
            assertThat(shown(server.actualPort())).isEqualTo("CN=renewed");
        } finally {
            vertx.close().await();
        }
    }

    private static String shown(int port) throws Exception {
        try (SSLSocket socket = (SSLSocket) trusting().getSocketFactory().createSocket("127.0.0.1", port)) {
            socket.startHandshake();
            return socket.getSession().getPeerPrincipal().getName();
        }
    }
}
