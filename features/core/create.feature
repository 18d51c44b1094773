Feature: Creating profiles
  Identify, with the public key, still creates profiles.

  @CREATE
  Rule: Identifiers that nobody has make exactly one profile

    @each-way
    Scenario Outline: A profile is created from <identifiers>
      When Identify receives:
        | external ID  | <external ID>  |
        | email        | <email>        |
        | phone number | <phone number> |
        | first name   | Jessica        |
        | plan         | gold           |
      Then Jessica is the one profile with:
        | external ID  | <external ID>  |
        | email        | <email>        |
        | phone number | <phone number> |
        | first name   | Jessica        |
        | plan         | gold           |

      Examples:
        | identifiers      | external ID | email            | phone number |
        | all three        | 1468        | old.me@yahoo.com | +16171000001 |
        | an external ID   | 1468        | (none)           | (none)       |
        | an email         | (none)      | old.me@yahoo.com | (none)       |
        | a phone number   | (none)      | (none)           | +16171000001 |
        | all but a phone  | 1468        | old.me@yahoo.com | (none)       |
        | all but an ID    | (none)      | old.me@yahoo.com | +16171000001 |
        | all but an email | 1468        | (none)           | +16171000001 |

    Scenario Outline: With <properties>
      When Identify receives:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | <plan>           |
        | tier         | <tier>           |
        | loyal        | <loyal>          |
        | city         | <city>           |
        | last name    | <last name>      |
      Then Jessica is the one profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | <plan>           |
        | tier         | <tier>           |
        | loyal        | <loyal>          |
        | city         | <city>           |
        | last name    | <last name>      |

      Examples:
        | properties           | plan   | tier   | loyal  | city   | last name |
        | one custom property  | gold   | (none) | (none) | (none) | (none)    |
        | several custom ones  | gold   | 2      | true   | (none) | (none)    |
        | one special property | (none) | (none) | (none) | Boston | (none)    |
        | several special ones | (none) | (none) | (none) | Boston | Smith     |
        | both kinds           | gold   | 0      | false  | Boston | Smith     |

    @each-way
    Scenario: Properties are not needed
      When Identify receives:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      Then Jessica is the one profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |

    Scenario Outline: A single <identifier> is enough, without properties
      When Identify receives:
        | <identifier> | <value> |
      Then Jessica is the one profile with:
        | <identifier> | <value> |

      Examples:
        | identifier   | value                                                           |
        | external ID  | 1468                                                            |
        | external ID  | customer-of-the-shop-in-the-long-street-of-the-town-of-boston-1 |
        | external ID  | (the phone number +16171000001 without its first character)     |
        | email        | old.me@yahoo.com                                                |
        | phone number | +16171000001                                                    |

    Scenario Outline: Sent twice, it is still one profile, from <identifiers>
      When Identify receives:
        | external ID  | <external ID>  |
        | email        | <email>        |
        | phone number | <phone number> |
        | plan         | gold           |
      And Identify receives:
        | phone number | <phone number> |
        | email        | <email>        |
        | external ID  | <external ID>  |
        | tier         | 2              |
      Then Jessica is the one profile with:
        | external ID  | <external ID>  |
        | email        | <email>        |
        | phone number | <phone number> |
        | plan         | gold           |
        | tier         | 2              |

      Examples:
        | identifiers      | external ID | email            | phone number |
        | all three        | 1468        | old.me@yahoo.com | +16171000001 |
        | an external ID   | 1468        | (none)           | (none)       |
        | an email         | (none)      | old.me@yahoo.com | (none)       |
        | a phone number   | (none)      | (none)           | +16171000001 |
        | all but a phone  | 1468        | old.me@yahoo.com | (none)       |
        | all but an ID    | (none)      | old.me@yahoo.com | +16171000001 |
        | all but an email | 1468        | (none)           | +16171000001 |

    @NO-TAKEOVER
    Scenario Outline: Somebody whose <identifier> is nearly the same is somebody else
      Given Jessica has a profile with:
        | <identifier> | <hers> |
        | plan         | gold   |
      When Identify receives:
        | <identifier> | <his>  |
        | plan         | silver |
      Then Robert is the one profile with:
        | <identifier> | <his>  |
        | plan         | silver |
      And Jessica has:
        | <identifier> | <hers> |
        | plan         | gold   |

      Examples:
        | identifier   | hers                                                            | his                                                             |
        | external ID  | 1468                                                            | 14680                                                           |
        | external ID  | 14680                                                           | 1468                                                            |
        | external ID  | 1468a                                                           | 1468A                                                           |
        | external ID  | 01468                                                           | 1468                                                            |
        | external ID  | (digits)                                                        | (the external ID (digits) with a zero before it)                |
        | email        | old.me@yahoo.com                                                | old.me2@yahoo.com                                               |
        | email        | old.me@yahoo.com                                                | old.me@gmail.com                                                |
        | email        | oldme@yahoo.com                                                 | old.me@yahoo.com                                                |
        | email        | old.me@yahoo.com                                                | old.me+2@yahoo.com                                              |
        | external ID  | customer-of-the-shop-in-the-long-street-of-the-town-of-boston-1 | customer-of-the-shop-in-the-long-street-of-the-town-of-boston-2 |
        | phone number | +16171000001                                                    | (the phone number +16171000001 in another area)                 |
