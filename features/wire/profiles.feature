Feature: The person object
  What the private key shows of a person, and what it can do besides changing identifiers.

  @PERSON
  Rule: The person object has the documented form

    Scenario: A profile with every identifier and properties has the documented form
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
      And Jessica's profile has the documented form

    Scenario Outline: A profile with nothing but <what> has the documented form
      When Identify receives:
        | <identifier> | <value> |
      Then Jessica is the one profile with:
        | <identifier> | <value> |
      And Jessica's profile has the documented form

      Examples:
        | what                     | identifier   | value                                                       |
        | an external ID           | external ID  | 1468                                                        |
        | an external ID of digits | external ID  | (the phone number +16171000001 without its first character) |
        | an email                 | email        | old.me@yahoo.com                                            |
        | a phone number           | phone number | +16171000001                                                |

    Scenario: A profile that the private key changed has the documented form
      Given Jessica has a profile with:
        | external ID | 1468 |
      When the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
        | plan  | gold             |
      Then Jessica has:
        | email | new.me@yahoo.com |
        | plan  | gold             |
      And Jessica's profile has the documented form

  @UPDATE-ANSWER
  Rule: A change is answered with the changed person

    Scenario: A change of an identifier and properties is answered with the changed person
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

    Scenario: Each of three changes is answered with the person as changed
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      When the private key changes Jessica's profile to:
        | plan | silver |
      And the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
      Then the answer is Jessica's profile, with:
        | email | new.me@yahoo.com |
        | plan  | silver           |
      When the private key changes Jessica's profile to:
        | plan | bronze |
        | tier | three  |
      Then the answer is Jessica's profile, with:
        | email | new.me@yahoo.com |
        | plan  | bronze           |
        | tier  | three            |

    Scenario: A change of one property is answered with the changed person
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When the private key changes Jessica's profile to:
        | plan | silver |
      Then the answer is Jessica's profile, with:
        | plan | silver |

    Scenario: A change to the present values is answered with the person
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

    Scenario: A change of the phone number or of the external ID alone is answered with the person
      Given Jessica has a profile with:
        | external ID  | 1468         |
        | phone number | +16171000001 |
      When the private key changes Jessica's profile to:
        | phone number | +16171000009 |
      Then the answer is Jessica's profile, with:
        | phone number | +16171000009 |
      When the private key changes Jessica's profile to:
        | external ID | 9999 |
      Then the answer is Jessica's profile, with:
        | external ID | 9999 |

    Scenario: The answer to a removal does not have the removed property
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
        | tier        | 2    |
      When the private key changes Jessica's profile to:
        | plan | (removed) |
      Then the answer is Jessica's profile, with:
        | plan | null |
        | tier | 2    |

  @UNKNOWN-PERSON
  Rule: A person ID that does not exist is unknown

    Scenario: A person ID similar to an existing one is unknown, and so is an email in its place
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      Then a person ID similar to Jessica's is unknown
      And Jessica still has:
        | external ID | 1468 |
        | plan        | gold |
