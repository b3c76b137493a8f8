package kz.consular.gateway.monitor.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.consular.gateway.domain.AlmatyCalendar;
import kz.consular.gateway.monitor.overview.MonitorSettings;
import kz.consular.gateway.monitor.projection.JdbcDeadlineLines;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The deadlines for decisions (rule 9: thirty calendar days): overdue and due soon, by office. */
@Controller
@ForRole(Role.MONITOR)
class DeadlinesController {
    private static final int PAGE = 50;
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final JdbcDeadlineLines lines;
    private final MonitorSettings settings;
    private final Clock clock;

    DeadlinesController(JdbcDeadlineLines lines, MonitorSettings settings, Clock clock) {
        this.lines = lines;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/monitor/deadlines")
    String page(
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
            @RequestParam(required = false) @Nullable String number,
            Model model) {
        var today = AlmatyCalendar.dayOf(clock.instant());
        var soon = today.plusDays(settings.soon());
        var chosen = Optional.ofNullable(office).filter(code -> !code.isBlank());
        var after = due == null || number == null
                ? Optional.<JdbcDeadlineLines.Deadline>empty()
                : Optional.of(new JdbcDeadlineLines.Deadline(number, "", due));
        var found = lines.open(chosen, chosen.isPresent() ? FOREVER : soon, after, PAGE + 1);
        model.addAttribute("office", chosen.orElse(null));
        model.addAttribute("workloads", lines.workloads(today, soon));
        model.addAttribute(
                "found",
                found.stream().limit(PAGE).map(one -> new Row(one, today, soon)).toList());
        model.addAttribute("last", found.size() > PAGE ? found.get(PAGE - 1) : null);
        return "monitor/deadlines";
    }

    /** @param daysLeft 0 on the day of the deadline; negative after it */
    record Row(JdbcDeadlineLines.Deadline deadline, long daysLeft, String urgency) {
        Row(JdbcDeadlineLines.Deadline deadline, LocalDate today, LocalDate soon) {
            this(
                    deadline,
                    ChronoUnit.DAYS.between(today, deadline.dueOn()),
                    deadline.dueOn().isBefore(today) ? "bad" : deadline.dueOn().isAfter(soon) ? "quiet" : "warning");
        }
    }
}
