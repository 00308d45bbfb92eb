package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;

/**
 * A certificate that nobody vouches for, for servers on this machine that are measured over TLS: a P-256 key, as most sites have.
 *
 * @param chain the certificate, PEM
 * @param key its private key, PEM
 */
record Seal(Path chain, Path key) {
    static Seal cut(Stage stage) throws IOException, InterruptedException {
        Tools.need(stage, "openssl");
        var folder = stage.folder("seal");
        var seal = new Seal(folder.resolve("chain.pem"), folder.resolve("key.pem"));
        stage.run(List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=127.0.0.1",
                "-addext",
                "subjectAltName=IP:127.0.0.1",
                "-keyout",
                seal.key.toString(),
                "-out",
                seal.chain.toString()));
        return seal;
    }

    /** Opens connections to a server whose certificate nobody vouches for: our own, on this machine. */
    static SSLSocketFactory believing() {
        var credulous = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String kind) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String kind) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new X509TrustManager[] {credulous}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
