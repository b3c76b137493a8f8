package kz.consular.gateway.monitor.web;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.consular.gateway.console.JdbcAudit;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.records.Intervention.Action;
import kz.consular.gateway.monitor.commands.InterventionService;
import kz.consular.gateway.monitor.commands.OrderOutcome;
import kz.consular.gateway.monitor.projection.JdbcConsignmentLines;
import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The hand on deliveries: asks first, then acts, once. Only operators come here. */
@Controller
@ForRole(Role.MONITOR)
class ActionsController {
    private final InterventionService hand;
    private final JdbcConsignmentLines lines;
    private final JdbcAudit audit;

    ActionsController(InterventionService hand, JdbcConsignmentLines lines, JdbcAudit audit) {
        this.hand = hand;
        this.lines = lines;
        this.audit = audit;
    }

    /** Changes nothing; says what is about to be done, and asks why. */
    @GetMapping("/monitor/act")
    String ask(
            @RequestParam Action action,
            @RequestParam(defaultValue = "") List<MessageId> id,
            Model model,
            RedirectAttributes after) {
        if (id.isEmpty()) {
            after.addFlashAttribute("nothingChosen", true);
            return "redirect:/monitor/consignments";
        }
        return question(new ActionForm(UUID.randomUUID(), action, id, null), null, model);
    }

    private String question(ActionForm form, @Nullable String problem, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        model.addAttribute(
                "chosen",
                form.id().stream().flatMap(id -> lines.find(id).stream()).toList());
        return "monitor/act";
    }

    @PostMapping("/monitor/act")
    String act(
            @RequestParam UUID form,
            @RequestParam Action action,
            @RequestParam List<MessageId> id,
            @RequestParam(required = false) @Nullable String reason,
            Principal operator,
            Model model,
            RedirectAttributes after) {
        var wanted = new ActionForm(form, action, id, reason);
        if (action.needsReason() && wanted.given().isEmpty()) {
            return question(wanted, "reason", model);
        }
        var orders = wanted.id().stream()
                .map(consignment -> wanted.order(consignment, operator.getName()))
                .toList();
        after.addFlashAttribute("results", orders.stream().map(this::carryOut).toList());
        return orders.size() == 1
                ? "redirect:/monitor/consignments/" + orders.getFirst().consignment()
                : "redirect:/monitor/consignments";
    }

    private OrderOutcome carryOut(InterventionRequest order) {
        audit.record(
                order.by(),
                order.action().name(),
                Optional.of(order.consignment().value()),
                order.reason());
        return hand.carryOut(order);
    }
}
