Feature: Creating profiles
  With the public key, Identify still creates new profiles (FAQ 3).

  @CREATE
  Rule: Unknown identifiers create exactly one profile

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
        | identifiers                       | external ID | email            | phone number |
        | all three identifiers             | 1468        | old.me@yahoo.com | +16171000001 |
        | an external ID                    | 1468        | (none)           | (none)       |
        | an email                          | (none)      | old.me@yahoo.com | (none)       |
        | a phone number                    | (none)      | (none)           | +16171000001 |
        | an external ID and an email       | 1468        | old.me@yahoo.com | (none)       |
        | an email and a phone number       | (none)      | old.me@yahoo.com | +16171000001 |
        | an external ID and a phone number | 1468        | (none)           | +16171000001 |

    Scenario Outline: A profile is created with <properties>
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
        | properties                 | plan   | tier   | loyal  | city   | last name |
        | one custom property        | gold   | (none) | (none) | (none) | (none)    |
        | several custom properties  | gold   | 2      | true   | (none) | (none)    |
        | one special property       | (none) | (none) | (none) | Boston | (none)    |
        | several special properties | (none) | (none) | (none) | Boston | Smith     |
        | both kinds of properties   | gold   | 0      | false  | Boston | Smith     |

    Scenario Outline: A profile is created from the <identifier> that was rejected for another
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
        | plan         | gold    |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <new>   |
      And Identify receives:
        | <found by>   | <value> |
        | <identifier> | <old>   |
        | city         | Boston  |
      Then Jessica has:
        | city | Boston |
      When Identify receives:
        | <identifier> | <new>  |
        | plan         | silver |
      Then Robert is the one profile with:
        | <identifier> | <new>  |
        | plan         | silver |
      And Jessica still has:
        | plan | gold |

      Examples:
        | identifier   | old              | new              | found by    | value            |
        | external ID  | 1468             | 9999             | email       | old.me@yahoo.com |
        | email        | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468             |
        | phone number | +16171000001     | +16171000009     | email       | old.me@yahoo.com |

    @each-way
    Scenario: A profile is created without properties
      When Identify receives:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      Then Jessica is the one profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |

    Scenario Outline: A profile is created from nothing but <identifiers>
      When Identify receives:
        | <identifier> | <value> |
      Then Jessica is the one profile with:
        | <identifier> | <value> |

      Examples:
        | identifiers              | identifier   | value                                                           |
        | an external ID           | external ID  | 1468                                                            |
        | a long external ID       | external ID  | customer-of-the-shop-in-the-long-street-of-the-town-of-boston-1 |
        | an external ID of digits | external ID  | (the phone number +16171000001 without its first character)     |
        | an email                 | email        | old.me@yahoo.com                                                |
        | a phone number           | phone number | +16171000001                                                    |

    Scenario Outline: Two requests with <identifiers> create one profile
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
        | identifiers                       | external ID | email            | phone number |
        | all three identifiers             | 1468        | old.me@yahoo.com | +16171000001 |
        | an external ID                    | 1468        | (none)           | (none)       |
        | an email                          | (none)      | old.me@yahoo.com | (none)       |
        | a phone number                    | (none)      | (none)           | +16171000001 |
        | an external ID and an email       | 1468        | old.me@yahoo.com | (none)       |
        | an email and a phone number       | (none)      | old.me@yahoo.com | +16171000001 |
        | an external ID and a phone number | 1468        | (none)           | +16171000001 |

    @NO-TAKEOVER
    Scenario Outline: A profile is created beside one whose <identifier> differs by <what>
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
        | what                       | identifier   | hers                                                            | his                                                             |
        | one more character         | external ID  | 1468                                                            | 14680                                                           |
        | one character less         | external ID  | 14680                                                           | 1468                                                            |
        | case                       | external ID  | 1468a                                                           | 1468A                                                           |
        | a leading zero             | external ID  | 01468                                                           | 1468                                                            |
        | a zero before digits       | external ID  | (digits)                                                        | (the external ID (digits) with a zero before it)                |
        | one more character         | email        | old.me@yahoo.com                                                | old.me2@yahoo.com                                               |
        | the domain                 | email        | old.me@yahoo.com                                                | old.me@gmail.com                                                |
        | a dot                      | email        | oldme@yahoo.com                                                 | old.me@yahoo.com                                                |
        | a tag                      | email        | old.me@yahoo.com                                                | old.me+2@yahoo.com                                              |
        | the last character of many | external ID  | customer-of-the-shop-in-the-long-street-of-the-town-of-boston-1 | customer-of-the-shop-in-the-long-street-of-the-town-of-boston-2 |
        | the area                   | phone number | +16171000001                                                    | (the phone number +16171000001 in another area)                 |
        | an underscore              | external ID  | 1468 | 14_8 |
        | a percent sign             | external ID  | 1468 | 14% |
        | the last of many digits    | external ID  | (the external ID (digits) with eight digits after it) | (the external ID (digits) with eight other digits after it) |
        | a hyphen                   | external ID  | 1468 | 14-68 |
        | an accent                  | external ID  | jose | josé |
        | the last of 120 characters | external ID  | customer-of-the-shop-in-the-long-street-of-the-town-of-boston-in-the-state-of-massachusetts-since-the-year-1999-1 | customer-of-the-shop-in-the-long-street-of-the-town-of-boston-in-the-state-of-massachusetts-since-the-year-1999-2 |
        | an underscore              | email        | old.me@yahoo.com | old_me@yahoo.com |
        | the last of many characters | email        | jessica.of.the.long.street.in.boston.1@yahoo.com | jessica.of.the.long.street.in.boston.2@yahoo.com |

    @NO-TAKEOVER
    Scenario Outline: A profile is created when its <his identifier> is the <her identifier> of another profile
      Given Jessica has a profile with:
        | <her identifier> | <hers> |
        | plan             | gold   |
      When Identify receives:
        | <his identifier> | <his>  |
        | plan             | silver |
      Then Robert is the one profile with:
        | <his identifier> | <his>  |
        | plan             | silver |
      And Jessica has:
        | <her identifier> | <hers> |
        | plan             | gold   |

      Examples:
        | her identifier | hers                            | his identifier | his                             |
        | email          | old.me@yahoo.com                | external ID    | (the email old.me@yahoo.com)    |
        | phone number   | +16171000001                    | external ID    | (the phone number +16171000001) |
        | external ID    | (the email robert@yahoo.com)    | email          | robert@yahoo.com                |
        | external ID    | (the phone number +16171000005) | phone number   | +16171000005                    |

    Scenario: A profile is created whose external ID is its email
      When Identify receives:
        | external ID | (the email old.me@yahoo.com) |
        | email       | old.me@yahoo.com             |
        | plan        | gold                         |
      Then Jessica is the one profile with:
        | external ID | (the email old.me@yahoo.com) |
        | email       | old.me@yahoo.com             |
        | plan        | gold                         |
