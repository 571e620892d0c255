package org.coproductionhub.kit;

import org.coproductionhub.kit.test.HouseRules;

class KitRulesTest extends HouseRules {}
