package kz.consular.gateway.monitor.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.consular.gateway.console.JdbcAudit;
import kz.consular.gateway.delivery.MessageId;
import kz.consular.gateway.delivery.intervention.InterventionRequest;
import kz.consular.gateway.delivery.records.Intervention.Action;
import kz.consular.gateway.monitor.commands.InterventionService;
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

/** Interventions of operators: asks first, then acts, once. */
@Controller
@ForRole(Role.MONITOR)
class ActionsController {
    private final InterventionService interventions;
    private final JdbcConsignmentLines lines;
    private final JdbcAudit audit;

    ActionsController(InterventionService interventions, JdbcConsignmentLines lines, JdbcAudit audit) {
        this.interventions = interventions;
        this.lines = lines;
        this.audit = audit;
    }

    /**
     * The request of an operator for one or more consignments.
     *
     * @param form the id of this form: a form that is sent twice takes effect once
     */
    record Form(
            UUID form,
            Action action,
            List<MessageId> id,
            @Nullable String reason) {
        private static final int MOST = 200;

        Form {
            id = id.stream().distinct().toList();
            if (id.isEmpty() || id.size() > MOST) {
                throw new IllegalArgumentException("1 to " + MOST + " consignments are chosen at once.");
            }
        }

        /** @throws IllegalArgumentException when a required reason is missing or too long */
        InterventionRequest order(MessageId consignment, String by) {
            return new InterventionRequest(
                    UUID.nameUUIDFromBytes((form + "/" + consignment).getBytes(StandardCharsets.UTF_8)),
                    consignment,
                    action,
                    by,
                    strippedReason());
        }

        Optional<String> strippedReason() {
            return Optional.ofNullable(reason).map(String::strip).filter(text -> !text.isEmpty());
        }
    }

    /** Shows the action and asks for a reason. Changes nothing. */
    @GetMapping("/monitor/act")
    String ask(
            @RequestParam Action action,
            @RequestParam(defaultValue = "") List<MessageId> id,
            Model model,
            RedirectAttributes redirect) {
        if (id.isEmpty()) {
            redirect.addFlashAttribute("nothingChosen", true);
            return "redirect:/monitor/consignments";
        }
        return question(new Form(UUID.randomUUID(), action, id, null), null, model);
    }

    private String question(Form form, @Nullable String problem, Model model) {
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
            RedirectAttributes redirect) {
        var request = new Form(form, action, id, reason);
        if (action.needsReason() && request.strippedReason().isEmpty()) {
            return question(request, "reason", model);
        }
        var orders = request.id().stream()
                .map(consignment -> request.order(consignment, operator.getName()))
                .toList();
        redirect.addFlashAttribute(
                "results", orders.stream().map(this::carryOut).toList());
        return orders.size() == 1
                ? "redirect:/monitor/consignments/" + orders.getFirst().consignment()
                : "redirect:/monitor/consignments";
    }

    private InterventionService.Outcome carryOut(InterventionRequest order) {
        audit.record(
                order.by(),
                order.action().name(),
                Optional.of(order.consignment().value()),
                order.reason());
        return interventions.carryOut(order);
    }
}
