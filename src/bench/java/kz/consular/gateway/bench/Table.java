package kz.consular.gateway.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.springframework.util.unit.DataSize;


/** Prints what was measured, a line at a time. */
final class Table {
    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    void machine(Duration start, String memory) {
        print("%d cores, Java %s; the gateway with -Xmx%s answered %.1f s after its start%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                memory,
                start.toMillis() / 1000.0);
    }

    void limit(DataSize size, LowestCost limit) {
        print("%nDossiers of %s. What cannot be avoided:%n", text(size));
        print("%-24s %12s %12s %10s %10s%n", "", "core ms", "between ms", "lodging", "round");
        for (var item : limit.items()) {
            print("%-24s %12.3f %12.3f %10.1f %10.1f%n",
                    item.name(),
                    item.cost().processorMillis(),
                    item.cost().wallMillis(),
                    item.lodging(),
                    item.fullRound());
        }
        print("limit: %.0f lodgings, %.0f full rounds a second%n", limit.lodgings(), limit.fullRounds());
    }

    void head(String what) {
        print("%n%-12s %10s %8s %8s %8s %8s %9s %9s %9s%n",
                what, "a second", "limit", "p50 ms", "p95 ms", "p99 ms", "core ms", "alloc", "resident");
    }

    void line(int callers, Measurement measured, double limit) {
        line(
                callers + (callers == 1 ? " caller" : " callers"),
                String.format(Locale.ROOT, "%.0f%%", 100 * measured.result().perSecond() / limit),
                measured);
    }

    void line(String what, Measurement measured) {
        line(what, "", measured);
    }

    private void line(String what, String share, Measurement measured) {
        var result = measured.result();
        print("%-12s %10.1f %8s %8.1f %8.1f %8.1f %9.1f %9s %9s%n",
                what,
                result.perSecond(),
                share,
                result.millis(0.50),
                result.millis(0.95),
                result.millis(0.99),
                measured.processorMillis(),
                text(measured.allocated()),
                text(measured.after().peakResident()));
    }

    void steady(ClosedLoop.Result result) {
        print("%-12s %10.1f %8s %8.1f %8.1f %8.1f%n",
                "half of it",
                result.perSecond(),
                "",
                result.millis(0.50),
                result.millis(0.95),
                result.millis(0.99));
    }

    static String text(DataSize size) {
        return size.toMegabytes() >= 1 ? size.toMegabytes() + " MB" : size.toKilobytes() + " KB";
    }

    void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
        out.flush();
    }
}
