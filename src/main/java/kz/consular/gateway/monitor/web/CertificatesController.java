package kz.consular.gateway.monitor.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import kz.consular.gateway.monitor.projection.JdbcNodes;
import kz.consular.gateway.monitor.protocol.Heartbeat;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The certificates and revocation lists of all nodes, in the order of their expiry. */
@Controller
@ForRole(Role.MONITOR)
class CertificatesController {
    private static final int PAGE = 50;

    private final JdbcNodes nodes;
    private final Clock clock;

    CertificatesController(JdbcNodes nodes, Clock clock) {
        this.nodes = nodes;
        this.clock = clock;
    }

    /** @param from the number of rows to skip; all rows are in memory, since they are few */
    @GetMapping("/monitor/certificates")
    String page(@RequestParam(defaultValue = "0") int from, Model model) {
        var now = clock.instant();
        var all = nodes.list().stream()
                .flatMap(node -> node.heartbeat().certificates().stream().map(one -> row(node.name(), one, now)))
                .sorted(Comparator.comparing(Row::notAfter))
                .toList();
        model.addAttribute(
                "certificates", all.stream().skip(Math.max(0, from)).limit(PAGE).toList());
        model.addAttribute("more", from + PAGE < all.size() ? from + PAGE : null);
        return "monitor/certificates";
    }

    private static Row row(String node, Heartbeat.Certificate one, Instant now) {
        return new Row(
                node,
                one.purpose(),
                one.subject(),
                one.notAfter(),
                one.state(),
                Duration.between(now, one.notAfter()).toDays());
    }

    /** @param daysLeft full days; negative after the expiry */
    record Row(String node, String purpose, String subject, Instant notAfter, Heartbeat.State state, long daysLeft) {}
}
