/// Every kind of condition, in the order in which messages list them.
let allConditions: [any ConditionKind.Type] = [
  TermsCondition.self,
  TermsFromCondition.self,
  VocabularyCondition.self,
  PatternCondition.self,
  PatternsCondition.self,
  NearCondition.self,
  MeasureCondition.self,
  MetadataCondition.self,
  AnyCondition.self,
  AllCondition.self,
  NotCondition.self,
]
