package broadsheet.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void all_right_ones_first_is_perfect() {
        assertThat(Judgement.of(List.of(true, true, false, false))).isEqualTo(new Judgement(1, 1, 1));
    }

    @Test
    void a_right_one_counts_less_the_later_it_comes() {
        var second = Judgement.of(List.of(false, true));
        assertThat(second.ndcg5()).isCloseTo(1 / (Math.log(3) / Math.log(2)), EXACT);
        assertThat(second.averagePrecision()).isCloseTo(0.5, EXACT);
        assertThat(second.first()).isZero();
    }

    @Test
    void beyond_five_only_the_average_precision_notices() {
        var sixth = Judgement.of(List.of(false, false, false, false, false, true));
        assertThat(sixth.ndcg5()).isZero();
        assertThat(sixth.averagePrecision()).isCloseTo(1 / 6.0, EXACT);
    }
}
