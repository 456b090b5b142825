/// Every kind of data, in the order in which messages list them.
let allDataKinds: [any DataKind.Type] = [
  CardNumber.self,
  BankAccountNumber.self,
  EmailAddress.self,
  PhoneNumber.self,
  NetworkAddress.self,
  SocialSecurityNumber.self,
  NationalInsuranceNumber.self,
  PrivateKey.self,
  AccessToken.self,
  WebToken.self,
  Password.self,
]
