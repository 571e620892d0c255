package org.coproductionhub.crooked.hen;

import jakarta.persistence.MappedSuperclass;
import org.coproductionhub.crooked.egg.EggHelper;

/** Breaks the rules of the house, so that they are seen to hold. */
@MappedSuperclass
public class Hen {

    private String name;

    public void setName(String name) {
        this.name = EggHelper.trimmed(name);
    }

    public String name() {
        return name;
    }
}
