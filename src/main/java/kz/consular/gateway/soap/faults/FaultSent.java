package kz.consular.gateway.soap.faults;

/** The answer to a call is this fault. */
public record FaultSent(FaultReason reason) {}
