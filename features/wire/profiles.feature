Feature: Persons
  What the private key sees of a person, and what it can do besides changing identifiers.

  @PERSON
  Rule: The person object has the documented form

    Scenario: With everything
      When Identify receives:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jessica          |
        | city         | Boston           |
        | organization | Business         |
        | plan         | gold             |
      Then Jessica is the one profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | first name   | Jessica          |
        | city         | Boston           |
        | organization | Business         |
        | plan         | gold             |
      And Jessica's profile is shown in the form of the wire

    Scenario Outline: With nothing but <identifier>
      When Identify receives:
        | <identifier> | <value> |
      Then Jessica is the one profile with:
        | <identifier> | <value> |
      And Jessica's profile is shown in the form of the wire

      Examples:
        | identifier   | value                                                       |
        | external ID  | 1468                                                        |
        | external ID  | (the phone number +16171000001 without its first character) |
        | email        | old.me@yahoo.com                                            |
        | phone number | +16171000001                                                |

    Scenario: After a change
      Given Jessica has a profile with:
        | external ID | 1468 |
      When the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
        | plan  | gold             |
      Then Jessica has:
        | email | new.me@yahoo.com |
        | plan  | gold             |
      And Jessica's profile is shown in the form of the wire

  @UPDATE-ANSWER
  Rule: A change is answered with the person as changed

    Scenario: Identifiers and properties
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
        | city  | Denver           |
        | tier  | silver           |
      Then the answer is Jessica's profile, with:
        | email | new.me@yahoo.com |
        | city  | Denver           |
        | tier  | silver           |

    Scenario: A property alone
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | plan | silver |
      Then the answer is Jessica's profile, with:
        | plan | silver |

    Scenario: To what is there already
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      When the private key changes Jessica's profile to:
        | email | old.me@yahoo.com |
        | plan  | gold             |
      Then the answer is Jessica's profile, with:
        | email | old.me@yahoo.com |
        | plan  | gold             |

    Scenario: What was removed is not in it
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
        | tier        | 2    |
      When the private key removes from Jessica's profile:
        | plan |
      Then the answer is Jessica's profile, with:
        | plan | null |
        | tier | 2    |

  @UNSET
  Rule: Just what is named is removed

    Scenario: One property of several
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | city         | Boston           |
        | plan         | gold             |
        | plans        | many             |
        | plan_b       | escape           |
        | airplane     | jet              |
        | Plan         | another          |
        | phone number | +16171000001     |
        | tier         | 2                |
      When the private key removes from Jessica's profile:
        | plan |
      Then Jessica has:
        | plan | null |
      And Jessica has:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | city         | Boston           |
        | plans        | many             |
        | plan_b       | escape           |
        | airplane     | jet              |
        | Plan         | another          |
        | phone number | +16171000001     |
        | tier         | 2                |
      And Jessica is found by each identifier

    Scenario: Several, and one that is not there
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
        | tier        | 2                |
        | loyal       | true             |
      When the private key removes from Jessica's profile:
        | plan   |
        | absent |
        | tier   |
      Then Jessica has:
        | plan | null |
        | tier | null |
      And Jessica has:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | loyal       | true             |

    Scenario: A special property
      Given Jessica has a profile with:
        | external ID | 1468    |
        | city        | Boston  |
        | region      | Mass    |
        | first name  | Jessica |
        | plan        | gold    |
      When the private key removes from Jessica's profile:
        | city |
      Then Jessica has:
        | city | null |
      And Jessica has:
        | external ID | 1468    |
        | region      | Mass    |
        | first name  | Jessica |
        | plan        | gold    |

    Scenario: It does not come back with the next update
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
        | tier        | 2    |
      When the private key removes from Jessica's profile:
        | plan |
      Then Jessica has:
        | plan | null |
      When Identify receives:
        | external ID | 1468 |
        | tier        | 3    |
      Then Jessica has:
        | tier | 3 |
      And Jessica has:
        | plan | null |

    Scenario: Something is changed beside it
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
        | nick        | Jess |
      When the private key changes Jessica's profile to:
        | plan | (removed) |
        | nick | Jessie    |
      Then Jessica has:
        | plan | null |
      And Jessica has:
        | nick | Jessie |

    Scenario: It can be set again
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
        | tier        | 2    |
      When the private key removes from Jessica's profile:
        | plan |
      Then Jessica has:
        | plan | null |
      When Identify receives:
        | external ID | 1468   |
        | plan        | silver |
      Then Jessica has:
        | plan | silver |
        | tier | 2      |

  @UNKNOWN-PERSON
  Rule: A person ID that nobody has is unknown

    Scenario: One like Jessica's
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      Then a person ID like Jessica's that nobody has is unknown
      And Jessica still has:
        | external ID | 1468 |
        | plan        | gold |
