package kz.consular.gateway.monitor.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.records.Intervention;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.monitor.commands.InterventionService;
import kz.consular.gateway.monitor.commands.RemoteCommandSender;
import kz.consular.gateway.monitor.projection.JdbcConsignmentLines;
import kz.consular.gateway.monitor.projection.ReportedConsignment;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The search for consignments, and the page of one consignment. */
@Controller
@ForRole(Role.MONITOR)
class ConsignmentsController {
    private static final int PAGE = 50;

    private final JdbcConsignmentLines lines;
    private final RemoteCommandSender commands;
    private final Clock clock;

    ConsignmentsController(JdbcConsignmentLines lines, RemoteCommandSender commands, Clock clock) {
        this.lines = lines;
        this.commands = commands;
        this.clock = clock;
    }

    @GetMapping("/monitor/consignments")
    String list(
            @ModelAttribute("search") Search search,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        var wanted = search.messageId().flatMap(lines::find);
        if (wanted.isPresent()) {
            return "redirect:/monitor/consignments/" + wanted.get().line().id();
        }
        var found = search.invalid() || search.messageId().isPresent()
                ? List.<ReportedConsignment>of()
                : lines.list(
                        search.filter(clock),
                        Optional.ofNullable(before).map(MessageId::new).flatMap(lines::find),
                        PAGE + 1);
        model.addAttribute("found", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute(
                "older", found.size() > PAGE ? found.get(PAGE - 1).line().id() : null);
        model.addAttribute("states", ConsignmentState.values());
        model.addAttribute(
                "kinds",
                List.of(ConsignmentKind.values()).stream()
                        .filter(kind -> !kind.isAnswer())
                        .toList());
        model.addAttribute("actions", Intervention.Action.values());
        return "monitor/consignments";
    }

    @GetMapping("/monitor/consignments/{id}")
    String one(@PathVariable MessageId id, Model model) {
        return show(id, "monitor/consignment", model);
    }

    /** The part of the page that follows changes. */
    @GetMapping("/monitor/consignments/{id}/now")
    String now(@PathVariable MessageId id, Model model) {
        return show(id, "monitor/consignment :: one", model);
    }

    private String show(MessageId id, String view, Model model) {
        var reported = lines.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No node has reported " + id));
        model.addAttribute("reported", reported);
        model.addAttribute("timeline", TimelineEntry.of(reported.line()));
        model.addAttribute("ofCase", lines.of(new CaseNumber(reported.line().caseNumber())));
        model.addAttribute("actions", InterventionService.possibleActions(reported.line()));
        model.addAttribute("commands", commands.unfinished(reported.line()));
        model.addAttribute("now", clock.instant());
        return view;
    }
}
