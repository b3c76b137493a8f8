package kz.consular.gateway.monitor.alerts;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** A way to call IT staff. */
interface AlarmChannel {

    /** A stable code of at most 16 letters. */
    String name();

    /** @throws IOException when it is not sure that the call was heard; it comes again then */
    void call(Call call) throws IOException, InterruptedException;

    /**
     * What is said at once.
     *
     * @param raised what is wrong now: new, or still after a day
     * @param ended what was wrong and is right again
     */
    record Call(Instant at, List<Raised> raised, List<Ended> ended) {
        public Call {
            raised = List.copyOf(raised);
            ended = List.copyOf(ended);
        }

        boolean isEmpty() {
            return raised.isEmpty() && ended.isEmpty();
        }
    }

    /** Wrong since then. */
    record Raised(String name, String subject, Instant since, String summary, String remedy) {}

    /** Was wrong since then, and is right again. */
    record Ended(String name, String subject, Instant since) {}
}
