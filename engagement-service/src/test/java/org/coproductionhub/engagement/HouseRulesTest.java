package org.coproductionhub.engagement;

import org.coproductionhub.kit.test.HouseRules;

class HouseRulesTest extends HouseRules {}
