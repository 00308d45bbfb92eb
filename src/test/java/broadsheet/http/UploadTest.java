package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UploadTest {
    private static final String TYPE = "multipart/form-data; boundary=XyZ";

    private static Upload read(String body) {
        return Upload.read(TYPE, body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), 10);
    }

    @Test
    void fields_and_files_are_told_apart() {
        var upload = read("""
                --XyZ
                Content-Disposition: form-data; name="name"

                Die Pumpe – بريد
                --XyZ
                Content-Disposition: form-data; name="logo"; filename="../../etc/logo.png"
                Content-Type: image/png

                picture
                --XyZ
                Content-Disposition: form-data; name="none"; filename=""
                Content-Type: application/octet-stream


                --XyZ--
                """);
        assertThat(upload.form().text("name")).contains("Die Pumpe – بريد");
        assertThat(upload.file("logo").orElseThrow().bytes()).asString().isEqualTo("picture");
        assertThat(upload.file("none")).isEmpty();
        assertThat(upload.file("name")).isEmpty();
    }

    @Test
    void what_is_torn_or_too_much_is_refused_in_a_sentence() {
        var field = "--XyZ\nContent-Disposition: form-data; name=\"a\"\n\nb\n";
        assertThatThrownBy(() -> read(field.repeat(20) + "--XyZ--\n"))
                .isInstanceOf(Refused.class)
                .hasMessage("The form did not arrive whole; please send it again.");
        assertThatThrownBy(() -> read(field)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Upload.read("multipart/form-data", new byte[10], 10))
                .isInstanceOf(Refused.class);
    }
}
