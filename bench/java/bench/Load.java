package bench;

import bench.Knock.Answer;
import java.io.IOException;
import java.util.List;

/** A load generator: asks for one address on so many connections, each time as soon as the answer before is there. */
sealed interface Load permits Wrk, H2load {
    Outcome on(Contender server, String path, int connections, int seconds, List<String> headers)
            throws IOException, InterruptedException;

    /** What it counts of such an answer. */
    int bytesOf(Answer answer);
}
