package kz.consular.gateway.monitor.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.records.Intervention;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.monitor.commands.PossibleActions;
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

/** What is sent, to look for and to look at. */
@Controller
@ForRole(Role.MONITOR)
class ConsignmentsController {
    private static final int PAGE = 50;

    private final JdbcConsignmentLines lines;
    private final RemoteCommandSender courier;
    private final Wording say;
    private final Clock clock;

    ConsignmentsController(JdbcConsignmentLines lines, RemoteCommandSender courier, Wording say, Clock clock) {
        this.lines = lines;
        this.courier = courier;
        this.say = say;
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
        var found = search.senseless() || search.messageId().isPresent()
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

    /** The part of the page that changes by itself. */
    @GetMapping("/monitor/consignments/{id}/now")
    String now(@PathVariable MessageId id, Model model) {
        return show(id, "monitor/consignment :: one", model);
    }

    private String show(MessageId id, String view, Model model) {
        var told = lines.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No node has told of " + id));
        model.addAttribute("told", told);
        model.addAttribute("moments", TimelineEntry.of(told.line()));
        model.addAttribute("ofCase", lines.of(new CaseNumber(told.line().caseNumber())));
        model.addAttribute("actions", PossibleActions.actions(told.line()));
        model.addAttribute("orders", courier.undone(told.line()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("say", say);
        return view;
    }
}
