package kz.consular.gateway.monitor.web;

import kz.consular.gateway.node.roles.ForRole;
import kz.consular.gateway.node.roles.Role;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the monitor the names of the parties. */
@ControllerAdvice(basePackageClasses = PartyNamesAdvice.class)
@ForRole(Role.MONITOR)
class PartyNamesAdvice {
    private final PartyNames names;

    PartyNamesAdvice(PartyNames names) {
        this.names = names;
    }

    @ModelAttribute("names")
    PartyNames names() {
        return names;
    }
}
