package org.coproductionhub.evaluation;

import org.coproductionhub.kit.test.HouseRules;

class HouseRulesTest extends HouseRules {}
