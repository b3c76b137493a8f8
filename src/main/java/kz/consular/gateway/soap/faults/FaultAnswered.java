package kz.consular.gateway.soap.faults;

/** A caller gets this fault in place of an answer. */
public record FaultAnswered(FaultReason reason) {}
