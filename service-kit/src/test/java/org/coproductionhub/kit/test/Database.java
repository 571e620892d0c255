package org.coproductionhub.kit.test;

/**
 * One service's own database. Its user owns it and is no superuser, so that row-level security holds for it as in
 * production.
 */
public record Database(String jdbcUrl, String username, String password) {}
