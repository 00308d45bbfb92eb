package broadsheet.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkeletonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "viagra",
                "VIAGRA",
                "v1agra",
                "vi@gra",
                "víágrà",
                "vіаgrа",
                "ｖｉａｇｒａ",
                "v i a g r a",
                "v.i.a.g.r.a",
                "via-gra",
                "viaaaaagra",
                "vi\u200Bagra"
            })
    void a_word_is_known_in_every_disguise(String written) {
        assertThat(Skeleton.words("buy " + written + " now")).contains(Skeleton.of("viagra"));
    }

    @Test
    void innocent_neighbours_are_not_put_together() {
        assertThat(Skeleton.words("The class in Scunthorpe as such"))
                .doesNotContain(Skeleton.of("ass"), Skeleton.of("cunt"));
    }
}
