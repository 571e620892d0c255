package org.coproductionhub.crooked.egg;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;

/** Breaks the rules of the house, so that they are seen to hold. */
@Path("/crooked")
public abstract class EggResource {

    protected EntityManager entityManager;
}
