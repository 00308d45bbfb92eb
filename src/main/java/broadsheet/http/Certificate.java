package broadsheet.http;

import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * What a server proves its name with; read anew when the files change.
 *
 * @param chain the certificate and those that vouch for it, PEM
 * @param key its private key, PEM (PKCS#8 or PKCS#1), without a password
 */
public record Certificate(Path chain, Path key) {
    PemKeyCertOptions pem() {
        return new PemKeyCertOptions().setCertPath(chain.toString()).setKeyPath(key.toString());
    }

    ServerSSLOptions options() {
        return new ServerSSLOptions().setKeyCertOptions(pem()).setApplicationLayerProtocols(List.of("h2", "http/1.1"));
    }

    /** Differs from what it was before when one of the files has changed since. */
    List<FileTime> state() throws IOException {
        return List.of(Files.getLastModifiedTime(chain), Files.getLastModifiedTime(key));
    }
}
