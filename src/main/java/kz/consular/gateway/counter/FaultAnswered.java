package kz.consular.gateway.counter;

/** A caller gets this fault in place of an answer. */
public record FaultAnswered(FaultReason reason) {}
