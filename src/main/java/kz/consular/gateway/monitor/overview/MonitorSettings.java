package kz.consular.gateway.monitor.overview;

import java.time.Duration;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of attention: {@code gateway.monitor.*}.
 *
 * @param overdue the age at which a consignment under way is overdue
 * @param quiet the time without a heartbeat after which a node is silent
 * @param soon the number of days before its deadline from which a case is due soon
 */
@ConfigurationProperties("gateway.monitor")
@ForRole(Role.MONITOR)
public record MonitorSettings(
        @DefaultValue("1h") Duration overdue,
        @DefaultValue("1m") Duration quiet,
        @DefaultValue("7") int soon) {
    /**
     * The retention of finished consignments and decided cases; open ones are never removed. Three years are the general limitation of
     * actions (Civil Code, article 178). The nodes keep their own records.
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
