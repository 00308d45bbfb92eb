package broadsheet.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {
    private final SameOrigin rule = new SameOrigin(URI.create("https://News.example:443/paper"));

    @ParameterizedTest(name = "{0} site={1} origin={2} authorization={3}: {4}")
    @CsvSource({
        "POST,   same-origin, ,                          ,           true",
        "POST,   same-origin, https://news.example,      ,           true",
        "POST,   same-origin, null,                      ,           true",
        "POST,   none,        ,                          ,           true",
        "POST,   none,        https://news.example,      ,           true",
        "POST,   none,        https://evil.example,      ,           false",
        "POST,   same-site,   https://blog.news.example, ,           false",
        "POST,   cross-site,  https://evil.example,      ,           false",
        "POST,   cross-site,  https://news.example,      ,           false",
        "POST,   nonsense,    ,                          ,           false",
        "POST,   ,            https://news.example,      ,           true",
        "POST,   ,            http://news.example,       ,           false",
        "POST,   ,            https://news.example:8443, ,           false",
        "POST,   ,            https://evil.example,      ,           false",
        "POST,   ,            null,                      ,           false",
        "POST,   ,            ,                          ,           false",
        "POST,   ,            ,                          Bearer abc, true",
        "POST,   ,            ,                          Basic abc,  false",
        "POST,   ,            https://evil.example,      Bearer abc, false",
        "PUT,    cross-site,  https://evil.example,      ,           false",
        "PATCH,  cross-site,  https://evil.example,      ,           false",
        "DELETE, cross-site,  https://evil.example,      ,           false",
        "DELETE, same-origin, ,                          ,           true",
        "GET,    cross-site,  https://evil.example,      ,           true",
        "HEAD,   cross-site,  https://evil.example,      ,           true",
        "OPTIONS,cross-site,  https://evil.example,      ,           true",
    })
    void who_may_change_something(Method method, String site, String origin, String authorization, boolean allowed) {
        MultiMap headers = HttpHeaders.headers();
        if (site != null) headers.add("Sec-Fetch-Site", site);
        if (origin != null) headers.add("Origin", origin);
        if (authorization != null) headers.add("Authorization", authorization);
        Sender sender = new Sender("127.0.0.1", 0);
        Request request = new Request(method, Address.read("/"), headers, sender, Limits.USUAL);
        assertThat(rule.allows(request)).isEqualTo(allowed);
    }

    @Test
    void a_port_that_is_not_the_usual_one_is_part_of_the_origin() {
        SameOrigin local = new SameOrigin(URI.create("http://localhost:8080/"));
        Sender sender = new Sender("127.0.0.1", 0);
        MultiMap headers = HttpHeaders.headers().add("Origin", "http://localhost:8080");
        assertThat(local.allows(new Request(Method.POST, Address.read("/"), headers, sender, Limits.USUAL)))
                .isTrue();
    }
}
