package kz.consular.gateway.cli.client;

import kz.consular.wire.mission.FaultCode;
import kz.consular.wire.mission.GatewayFault;

/** The gateway refused a call with a fault, which holds cause and remedy. */
public final class MissionFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FaultCode code;
    private final String reason;
    private final String remedy;
    private final String reference;

    MissionFault(GatewayFault fault) {
        super(fault.getCode() + ": " + fault.getCause() + " " + fault.getRemedy() + " (" + fault.getReference() + ")");
        this.code = fault.getCode();
        this.reason = fault.getCause();
        this.remedy = fault.getRemedy();
        this.reference = fault.getReference();
    }

    public FaultCode code() {
        return code;
    }

    /** The cause as the gateway words it. */
    public String reason() {
        return reason;
    }

    public String remedy() {
        return remedy;
    }

    /** The text that the administrator searches for in the log. */
    public String reference() {
        return reference;
    }
}
