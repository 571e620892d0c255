package org.coproductionhub.organisations;

import org.coproductionhub.kit.test.HouseRules;

class HouseRulesTest extends HouseRules {}
