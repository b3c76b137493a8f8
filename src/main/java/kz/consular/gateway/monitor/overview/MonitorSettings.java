package kz.consular.gateway.monitor.overview;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the monitor calls for somebody, and how long it remembers: {@code gateway.monitor.*}.
 *
 * @param overdue how old a consignment may get on its way
 * @param quiet how long a node may give no sign of life
 * @param soon how many days before its deadline a case is due soon
 * @param keep how long a consignment that came to its end, and a case that was decided, is shown; nothing open is ever removed. Three
 *     years, the general limitation of actions (Civil Code, article 178), for as long somebody may ask where a message was. The
 *     nodes keep their own records of it
 */
@ConfigurationProperties("gateway.monitor")
public record MonitorSettings(
        @DefaultValue("1h") Duration overdue,
        @DefaultValue("1m") Duration quiet,
        @DefaultValue("7") int soon,
        @DefaultValue("1096d") Duration keep) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    /** What an office has to decide (rule 9). */
    private static final Duration BRIEFEST = Duration.ofDays(30);

    public MonitorSettings {
        require(overdue.compareTo(SHORTEST) >= 0, "overdue", overdue, "a second or more");
        require(quiet.compareTo(SHORTEST) >= 0, "quiet", quiet, "a second or more");
        require(soon >= 0, "soon", soon, "a number of days, 0 or more");
        require(keep.compareTo(BRIEFEST) >= 0, "keep", keep, "30d or more");
    }

    private static void require(boolean holds, String name, Object value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "gateway.monitor." + name + " is " + value + ". Set it to " + wanted + ".");
        }
    }
}
