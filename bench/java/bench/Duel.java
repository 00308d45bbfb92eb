package bench;

import bench.Knock.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Servers measured in turn with the same load: A, B, C, A, B, C, …, so that whatever else the machine does in the meantime
 * meets all of them alike.
 */
final class Duel {
    /** A warm-up slice; a server is warm once a slice is not this much better than the best before it. */
    private static final double STILL_RISING = 1.02;

    private static final int SLICE_SECONDS = 2;
    private static final int MOST_SLICES = 10;

    /** What a JVM's compilers and the code before they are through have used by then; on a busy machine slices say little. */
    private static final double WARM_CPU_SECONDS = 8;

    private static final double TOLERANCE = 0.02;
    private static final int WARM_CONNECTIONS = 32;

    private final Load load;
    private final String path;
    private final List<Contender> contenders;

    Duel(Load load, String path, List<Contender> contenders) {
        this.load = load;
        this.path = path;
        this.contenders = contenders;
    }

    /** Loads every server until it has worked for a while and gets no faster: compilers and caches have then done what they will. */
    void warmUp(List<Ask> asks) throws IOException, InterruptedException {
        for (var contender : contenders) {
            for (var ask : asks) warmUp(contender, ask);
        }
    }

    private void warmUp(Contender contender, Ask ask) throws IOException, InterruptedException {
        double best = 0;
        for (int slice = 0; slice < MOST_SLICES; slice++) {
            double rate = load(contender, ask, WARM_CONNECTIONS, SLICE_SECONDS).rate();
            contender.emptyLogs();
            if (rate < best * STILL_RISING && Meter.cpuSeconds(contender.process()) > WARM_CPU_SECONDS) return;
            best = Math.max(best, rate);
        }
    }

    /** One round: each server once. */
    Map<String, Shot> round(Ask ask, int connections, int seconds) throws IOException, InterruptedException {
        var shots = new LinkedHashMap<String, Shot>();
        for (var contender : contenders) {
            shots.put(contender.name(), load(contender, ask, connections, seconds));
            contender.emptyLogs();
        }
        return shots;
    }

    private Shot load(Contender contender, Ask ask, int connections, int seconds)
            throws IOException, InterruptedException {
        var headers = contender.headers(path, ask);
        var expected = contender.answer(path, ask);
        double before = Meter.cpuSeconds(contender.process());
        var outcome = load.on(contender, contender.place(path, ask), connections, seconds, headers);
        double used = Meter.cpuSeconds(contender.process()) - before;
        expectWhatWasMeant(contender, outcome, expected);
        return new Shot(outcome, used, Meter.memory(contender.process()));
    }

    /** Refusals and other pages would be quick too; they have other sizes. */
    private void expectWhatWasMeant(Contender contender, Outcome outcome, Answer expected) {
        if (outcome.errors() > 0) {
            throw new CannotMeasure("%s failed %d requests.".formatted(contender.name(), outcome.errors()));
        }
        // Answers that were cut off when the time was up are in the bytes and not in the requests.
        if (Math.abs(outcome.bytesEach() - load.bytesOf(expected)) > TOLERANCE * expected.bytesOnTheWire()) {
            throw new CannotMeasure("%s sent %.0f bytes a request where the page has %d."
                    .formatted(contender.name(), outcome.bytesEach(), load.bytesOf(expected)));
        }
    }

    List<String> names() {
        return contenders.stream().map(Contender::name).toList();
    }

    /** The shots of one server in all rounds. */
    static List<Shot> of(String name, List<Map<String, Shot>> rounds) {
        var shots = new ArrayList<Shot>();
        for (var round : rounds) shots.add(round.get(name));
        return shots;
    }
}
