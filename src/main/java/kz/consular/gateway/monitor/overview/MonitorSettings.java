package kz.consular.gateway.monitor.overview;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the monitor calls for somebody: {@code gateway.monitor.*}.
 *
 * @param overdue how old a consignment may get on its way
 * @param quiet how long a node may give no sign of life
 * @param soon how many days before its deadline a case is due soon
 */
@ConfigurationProperties("gateway.monitor")
public record MonitorSettings(
        @DefaultValue("1h") Duration overdue,
        @DefaultValue("1m") Duration quiet,
        @DefaultValue("7") int soon) {
    /**
     * How long an ended consignment and a decided case are shown; nothing open is ever removed. Three years are the general limitation of
     * actions (Civil Code, article 178): for so long somebody may ask where a message was. The nodes keep their own records.
     */
    public static final Duration KEEP = Duration.ofDays(1096);

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    public MonitorSettings {
        require(overdue.compareTo(SHORTEST) >= 0, "overdue", overdue, "a second or more");
        require(quiet.compareTo(SHORTEST) >= 0, "quiet", quiet, "a second or more");
        require(soon >= 0, "soon", soon, "a number of days, 0 or more");
    }

    private static void require(boolean holds, String name, Object value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "gateway.monitor." + name + " is " + value + ". Set it to " + wanted + ".");
        }
    }
}
