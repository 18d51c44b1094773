Feature: Properties over time
  Identify and the private key set properties of the same profile, and neither undoes what the other has done.
  An update that was rejected before makes no difference (FAQ 2 and 5).

  @PROP-UPDATE
  Rule: Identify updates the properties that are sent, and no others

    Scenario: Identify sets a property again that the private key has changed
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When Identify receives:
        | external ID | 1468   |
        | plan        | silver |
      Then Jessica has:
        | plan | silver |
      When the private key changes Jessica's profile to:
        | plan | bronze |
      Then Jessica has:
        | plan | bronze |
      When Identify receives:
        | external ID | 1468   |
        | plan        | silver |
      Then Jessica has:
        | plan | silver |
      And Jessica still has:
        | plan | silver |

    Scenario: What the private key set stays through the next update
      Given Jessica has a profile with:
        | external ID  | 1468         |
        | phone number | +16171000001 |
        | plan         | gold         |
      When the private key changes Jessica's profile to:
        | plan | silver |
        | tier | new    |
      Then Jessica has:
        | plan | silver |
        | tier | new    |
      And Jessica is found by each identifier
      When Identify receives:
        | phone number | +16171000001 |
        | tour         | Boston       |
      Then Jessica has:
        | tour | Boston |
      And Jessica still has:
        | plan | silver |
        | tier | new    |
        | tour | Boston |

    Scenario: What Identify updated stays through a change with the private key
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
        | 42          | a    |
        | 7           | b    |
      When the private key changes Jessica's profile to:
        | tier | new |
      Then Jessica has:
        | tier | new |
      When Identify receives:
        | external ID | 1468   |
        | plan        | silver |
      Then Jessica has:
        | plan | silver |
      And Jessica still has:
        | 42   | a      |
        | 7    | b      |
        | plan | silver |
      When the private key changes Jessica's profile to:
        | tour | Boston |
      Then Jessica has:
        | tour | Boston |
        | plan | silver |

    Scenario: Properties beside one that is null are updated
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When Identify receives:
        | external ID | 1468   |
        | tier        | null   |
        | plan        | silver |
      Then Jessica has:
        | plan | silver |
        | tier | null   |

    Scenario: A property is updated beside another that the profile has and that comes as null
      Given Jessica has a profile with:
        | external ID | 1468 |
        | tier        | 2    |
        | plan        | gold |
      When Identify receives:
        | external ID | 1468   |
        | tier        | null   |
        | plan        | silver |
      Then the profile found by external ID "1468" has:
        | plan | silver |

    Scenario: A property is updated after it came as null
      Given Jessica has a profile with:
        | external ID | 1468 |
        | tier        | 1    |
      When Identify receives:
        | external ID | 1468 |
        | plan        | null |
        | tier        | 2    |
      Then Jessica has:
        | tier | 2 |
      When Identify receives:
        | external ID | 1468   |
        | plan        | silver |
      Then Jessica has:
        | plan | silver |

    Scenario: A property is updated after many updates, by an identifier that was added later
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      And Jessica's email "old.me@yahoo.com" was added later
      When these calls are made in turn, 6 times:
        | call          | external ID | email            | tier | score |
        | one by the ID | 1468        |                  | 2    |       |
        | one by email  |             | old.me@yahoo.com |      | 7     |
      And Identify receives:
        | email | old.me@yahoo.com |
        | plan  | silver           |
      Then Jessica has:
        | plan | silver |

    Scenario Outline: Properties are updated after a rejected <identifier>
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
        | plan         | gold    |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <new>   |
      And Identify receives:
        | <found by> | <value> |
        | plan       | silver  |
      Then Jessica has:
        | plan | silver |
      When Identify receives:
        | <identifier> | <old>  |
        | plan         | bronze |
      Then Jessica has:
        | plan | bronze |

      Examples:
        | identifier   | old              | new              | found by     | value            |
        | external ID  | 1468             | 9999             | phone number | +16171000001     |
        | email        | old.me@yahoo.com | new.me@yahoo.com | external ID  | 1468             |
        | phone number | +16171000001     | +16171000009     | email        | old.me@yahoo.com |

  @UPDATE-PLACES
  Rule: What the private key changed stays changed

    Scenario: A property that the private key changed stays changed
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When the private key changes Jessica's profile to:
        | plan | silver |
      Then Jessica has:
        | plan | silver |
      And Jessica still has:
        | plan | silver |

  @UPDATE-PLACES
  Rule: The private key changes a property beside an identifier

    Scenario Outline: A property is changed beside the <identifier>, which stays as it is
      Given Jessica has a profile with:
        | <identifier> | <value> |
        | plan         | gold    |
      When the private key changes Jessica's profile to:
        | <identifier> | <value> |
        | plan         | silver  |
      Then Jessica has:
        | plan | silver |

      Examples:
        | identifier   | value            |
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
