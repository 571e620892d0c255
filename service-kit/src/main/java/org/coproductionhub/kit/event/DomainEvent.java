package org.coproductionhub.kit.event;

/**
 * What happened to an aggregate: a record in the past tense with plain values and opaque ids, never personal data. Its
 * feature's sealed interface carries {@link Topic}, the record itself {@link EventName}.
 */
public interface DomainEvent {}
