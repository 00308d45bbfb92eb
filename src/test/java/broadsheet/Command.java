package broadsheet;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command as somebody types it, and what came of it. */
record Command(int status, String out, String err) {
    static Command run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Command(status, out.toString(), err.toString());
    }
}
