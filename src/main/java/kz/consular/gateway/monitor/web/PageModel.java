package kz.consular.gateway.monitor.web;

import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Adds the names of the parties and the wording to the model of every page of the monitor. */
@ControllerAdvice(basePackageClasses = PageModel.class)
@ForRole(Role.MONITOR)
class PageModel {
    private final PartyNames names;
    private final Wording say;

    PageModel(PartyNames names, Wording say) {
        this.names = names;
        this.say = say;
    }

    @ModelAttribute("names")
    PartyNames names() {
        return names;
    }

    @ModelAttribute("say")
    Wording say() {
        return say;
    }
}
